-- Plans as they were published, every version: a rule, and so an alert, stays recomputable.
create table published_plan (
    tenant_id text not null,
    plan_id uuid not null,
    version bigint not null,
    state text not null,
    time_zone text not null,
    document text not null,
    received_at timestamptz not null,
    primary key (tenant_id, plan_id, version)
);

-- The newest observation of each KPI, whole.
create table kpi_observation (
    tenant_id text not null,
    plan_id uuid not null,
    kpi_id text not null,
    revision bigint not null,
    document text not null,
    received_at timestamptz not null,
    primary key (tenant_id, plan_id, kpi_id)
);

-- KPIs to be judged once they have been quiet.
create table pending_evaluation (
    tenant_id text not null,
    plan_id uuid not null,
    kpi_id text not null,
    first_at timestamptz not null,
    due_at timestamptz not null,
    primary key (tenant_id, plan_id, kpi_id)
);

create index pending_evaluation_by_due on pending_evaluation (due_at);

create table alert_rule (
    tenant_id text not null,
    id uuid not null,
    version integer not null,
    plan_id uuid not null,
    plan_version bigint not null,
    kpi_id text not null,
    metric text,
    label text,
    direction text not null,
    target numeric,
    range_low numeric,
    range_high numeric,
    ripens_after_days integer,
    alpha numeric not null,
    watch_alpha numeric not null,
    min_expected numeric not null,
    alternatives text not null,
    owner_id text not null,
    playbook_id text,
    due_in_working_days integer not null,
    created_at timestamptz not null,
    superseded_at timestamptz,
    primary key (tenant_id, id, version)
);

create unique index one_current_version_of_a_rule on alert_rule (tenant_id, plan_id, kpi_id) where superseded_at is null;

create table kpi_evaluation (
    tenant_id text not null,
    plan_id uuid not null,
    kpi_id text not null,
    metric text,
    label text,
    verdict text not null,
    reason text,
    rule_id uuid not null,
    rule_version integer not null,
    plan_version bigint not null,
    observation_revision bigint,
    facts text,
    chance double precision,
    evaluated_at timestamptz not null,
    evaluated_on date not null,
    verdict_since timestamptz not null,
    primary key (tenant_id, plan_id, kpi_id)
);

create table verdict_change (
    tenant_id text not null,
    plan_id uuid not null,
    kpi_id text not null,
    number integer not null,
    verdict text not null,
    rule_version integer not null,
    observation_revision bigint,
    facts text,
    changed_at timestamptz not null,
    primary key (tenant_id, plan_id, kpi_id, number)
);

create table alert (
    tenant_id text not null,
    id uuid not null,
    fingerprint text not null,
    episode integer not null,
    rule_id uuid not null,
    rule_version integer not null,
    plan_id uuid not null,
    kpi_id text not null,
    label text,
    state text not null,
    resolution text,
    facts text not null,
    opened_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    resolved_at timestamptz,
    revision bigint not null,
    primary key (tenant_id, id)
);

-- However many evaluations run at once: one open alert, and one alert an episode.
create unique index one_open_alert on alert (tenant_id, fingerprint) where state not in ('RESOLVED', 'CLOSED');

create unique index one_alert_an_episode on alert (tenant_id, fingerprint, episode);

create index alert_by_opening on alert (tenant_id, opened_at desc, id);

-- Nobody's action, or one for some time, cannot be stored.
create table corrective_action (
    tenant_id text not null,
    id uuid not null,
    alert_id uuid not null,
    plan_id uuid not null,
    kpi_id text not null,
    status text not null,
    title text not null,
    owner_id text not null check (owner_id <> ''),
    owner_name text not null,
    owner_email text,
    due_on date not null,
    playbook_id text,
    checklist text not null,
    facts text not null,
    cancel_reason text,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    revision bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, alert_id) references alert (tenant_id, id)
);

create index corrective_action_of_alert on corrective_action (tenant_id, alert_id);

create index corrective_action_by_due_date on corrective_action (tenant_id, due_on, id);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array[
        'published_plan', 'kpi_observation', 'pending_evaluation', 'alert_rule', 'kpi_evaluation', 'verdict_change',
        'alert', 'corrective_action']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format(
            'create policy tenant_only on %I using (tenant_id = current_setting(''boussole.tenant'', true)'
            || ' or current_setting(''boussole.tenant'', true) = ''*'')',
            tenant_table);
    end loop;
end
$$;

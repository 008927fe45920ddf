-- One period of a rule may have several episodes, of which one at a time is open: the index is on the rule, since the fingerprint
-- differs from episode to episode.
alter table alert
    add column period_start date,
    add column period_end date,
    add column evidence_from date,
    add column resolved_by text,
    add column resolve_comment text,
    add column closed_at timestamptz,
    add column closed_by text,
    add column silenced_at timestamptz,
    add column silenced_until timestamptz,
    add column silenced_by text,
    add column silence_reason text,
    add column inhibited_by uuid,
    add column escalation_step integer not null default 0,
    add column escalation_due_at timestamptz,
    add column escalation_left_seconds bigint;

update alert set
    period_start = cast(split_part(split_part(fingerprint, '|', 3), '/', 1) as date),
    period_end = cast(split_part(split_part(fingerprint, '|', 3), '/', 2) as date);

alter table alert
    alter column period_start set not null,
    alter column period_end set not null;

drop index one_open_alert;

create unique index one_open_alert on alert (tenant_id, rule_id) where state not in ('RESOLVED', 'CLOSED');

create index alert_of_rule on alert (tenant_id, rule_id, episode desc);

create index alert_of_plan on alert (tenant_id, plan_id, opened_at desc);

create index alert_by_escalation on alert (escalation_due_at) where escalation_due_at is not null;

alter table corrective_action
    add column title_fr text,
    add column subject text,
    add column ticks text not null default '[]',
    add column done_at timestamptz,
    add column measure_on date,
    add column overdue_from timestamptz,
    add column overdue_told boolean not null default false,
    add column owner_leaves_on date,
    add column checked_plan_version bigint not null default 0,
    add column escalation_step integer not null default 0,
    add column escalation_due_at timestamptz,
    add column escalation_left_seconds bigint;

update corrective_action set
    title_fr = title,
    done_at = case when status = 'DONE' then changed_at end,
    overdue_from = cast(due_on + 1 as timestamp) at time zone coalesce(
        (select plan.time_zone from published_plan plan where plan.tenant_id = corrective_action.tenant_id
            and plan.plan_id = corrective_action.plan_id order by plan.version desc limit 1), 'UTC'),
    subject = (select alert.subject from alert
        where alert.tenant_id = corrective_action.tenant_id and alert.id = corrective_action.alert_id);

alter table corrective_action
    alter column title_fr set not null,
    alter column subject set not null,
    alter column overdue_from set not null;

create index corrective_action_by_escalation on corrective_action (escalation_due_at) where escalation_due_at is not null;

create index corrective_action_in_work on corrective_action (tenant_id, plan_id) where status in ('OPEN', 'IN_PROGRESS');

create index corrective_action_by_measurement on corrective_action (measure_on) where status = 'DONE';

-- What happened to an alert and its actions, by whom. Rows are added and never changed.
create table alert_history (
    tenant_id text not null,
    alert_id uuid not null,
    number integer not null,
    plan_id uuid not null,
    action_id uuid,
    type text not null,
    happened_at timestamptz not null,
    happened_by text,
    note text,
    details text not null,
    primary key (tenant_id, alert_id, number)
);

create index alert_history_of_plan on alert_history (tenant_id, plan_id, happened_at);

create function refuse_change_of_alert_history() returns trigger language plpgsql as $$
begin
    raise exception 'what happened to an alert is never changed';
end
$$;

create trigger happened_for_good
    before update or delete on alert_history
    for each row execute function refuse_change_of_alert_history();

create table alert_decision (
    tenant_id text not null,
    id uuid not null,
    alert_id uuid not null,
    plan_id uuid not null,
    type text not null,
    reason text not null,
    effect_kpi_id text,
    effect_direction text,
    effect_size numeric,
    measure_by date not null,
    supersedes uuid,
    taken_at timestamptz not null,
    taken_by text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, alert_id) references alert (tenant_id, id),
    foreign key (tenant_id, supersedes) references alert_decision (tenant_id, id)
);

-- A decision is reversed once; whoever wants to reverse it again reverses the reversal.
create unique index one_successor_of_a_decision on alert_decision (tenant_id, supersedes) where supersedes is not null;

create index alert_decision_of_plan on alert_decision (tenant_id, plan_id, taken_at desc);

create index alert_decision_of_alert on alert_decision (tenant_id, alert_id, taken_at);

create trigger decided_for_good
    before update on alert_decision
    for each row execute function refuse_change_of_alert_history();

-- What came of an action or a decision, measured once.
create table measured_impact (
    tenant_id text not null,
    subject_id uuid not null,
    subject text not null,
    alert_id uuid not null,
    plan_id uuid not null,
    kpi_id text,
    conclusion text not null,
    measured_on date not null,
    measured_at timestamptz not null,
    document text not null,
    primary key (tenant_id, subject_id)
);

create index measured_impact_of_plan on measured_impact (tenant_id, plan_id, measured_at);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['alert_history', 'alert_decision', 'measured_impact']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format(
            'create policy tenant_only on %I using (tenant_id = current_setting(''boussole.tenant'', true)'
            || ' or current_setting(''boussole.tenant'', true) = ''*'')',
            tenant_table);
    end loop;
end
$$;

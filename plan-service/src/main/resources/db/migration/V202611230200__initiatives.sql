-- Relaunches of plans that are off track.
create table relaunch_checklist (
    tenant_id text not null,
    id uuid not null,
    plan_id uuid not null,
    reason text not null,
    -- What has been done of each step.
    work jsonb not null,
    revision bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
);

create index relaunch_checklist_by_plan on relaunch_checklist (tenant_id, plan_id, created_at desc, id desc);

alter table relaunch_checklist enable row level security;

create policy tenant_only on relaunch_checklist
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What those who work with a plan say of it, and what was answered.
create table feedback (
    tenant_id text not null,
    id uuid not null,
    plan_id uuid not null,
    said text not null,
    pointer text,
    author text not null,
    created_at timestamptz not null,
    answer text,
    -- The version in which the change that answers it can be seen.
    answer_version bigint,
    answered_by text,
    answered_at timestamptz,
    revision bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
);

create index feedback_by_plan on feedback (tenant_id, plan_id, created_at desc, id desc);

alter table feedback enable row level security;

create policy tenant_only on feedback
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- Meetings that took place, as they were closed. The plan's document says when they are due.
create table ritual_occurrence (
    tenant_id text not null,
    plan_id uuid not null,
    ritual_id text not null,
    held_on date not null,
    mode text not null check (mode in ('LIVE', 'ASYNC')),
    outcome text not null check (outcome in ('DECIDED', 'NO_DECISION', 'HELD')),
    duration_min integer not null,
    attendees jsonb not null,
    decisions jsonb not null,
    decision_count integer not null,
    blockers_opened integer not null,
    blockers_closed integer not null,
    video_url text,
    -- The figures that everybody looked at, as they were.
    dashboard_snapshot text,
    closed_at timestamptz not null,
    closed_by text not null,
    primary key (tenant_id, plan_id, ritual_id, held_on),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
);

alter table ritual_occurrence enable row level security;

create policy tenant_only on ritual_occurrence
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

create function refuse_change_of_occurrence() returns trigger language plpgsql as $$
begin
    raise exception 'a closed occurrence never changes';
end
$$;

create trigger closed_for_good
    before update on ritual_occurrence
    for each row execute function refuse_change_of_occurrence();

-- Who has looked at the snapshot of a meeting that each attends in their own time.
create table ritual_acknowledgement (
    tenant_id text not null,
    plan_id uuid not null,
    ritual_id text not null,
    held_on date not null,
    member_id text not null,
    acknowledged_at timestamptz not null,
    acknowledged_by text not null,
    primary key (tenant_id, plan_id, ritual_id, held_on, member_id),
    foreign key (tenant_id, plan_id, ritual_id, held_on)
        references ritual_occurrence (tenant_id, plan_id, ritual_id, held_on) on delete cascade
);

alter table ritual_acknowledgement enable row level security;

create policy tenant_only on ritual_acknowledgement
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

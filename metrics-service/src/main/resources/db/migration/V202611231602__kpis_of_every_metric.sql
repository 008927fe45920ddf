-- The whole plan as it was published: its channels, its team and its calendar decide what counts for a KPI.
alter table measured_plan add column document jsonb;

-- Until when it has been noticed that what was to come has come.
alter table measured_plan add column seen_until timestamptz;

-- The measures that a KPI reads: whatever changes one of them makes it due.
alter table measured_kpi add column measures text[] not null default '{}';

-- A KPI that could not be published waits until then, and holds up no other one.
alter table measured_kpi add column retry_at timestamptz;

update measured_kpi set measures = array['OPPORTUNITY_CREATED', 'CREATED_THEN_WON', 'CREATED_THEN_LOST', 'DEAL_WON',
    'DEAL_WON_WITHOUT_AMOUNT'] where measured;

-- Under which names a member of a plan's team appears in the tools. Connection: null where the name holds in all of them.
create table member_owner (
    tenant_id text not null,
    member_id text not null,
    owners jsonb not null,
    revision bigint not null,
    primary key (tenant_id, member_id)
);

alter table member_owner enable row level security;

create policy tenant_only on member_owner
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What came on each day (UTC, of receipt) and how good it was, counted in the transaction that takes the events.
create table event_day (
    tenant_id text not null,
    connection_id uuid not null,
    day date not null,
    received bigint not null,
    rejected bigint not null,
    -- Those that say when they happened, those of them received within the limit, and how late all of them were.
    timed bigint not null,
    timely bigint not null,
    lag_seconds bigint not null,
    primary key (tenant_id, connection_id, day)
);

-- By how much the number of counted facts, and of those that have a field, changed on a day. Field '': the facts themselves.
create table fact_field_day (
    tenant_id text not null,
    connection_id uuid not null,
    kind text not null,
    field text not null,
    day date not null,
    change bigint not null,
    primary key (tenant_id, connection_id, kind, field, day)
);

create table required_fields (
    tenant_id text not null primary key,
    fields jsonb not null,
    revision bigint not null
);

-- Who looks after a data source, as plans name both.
create table data_steward (
    tenant_id text not null,
    plan_id uuid not null,
    plan_version bigint not null,
    source text not null,
    steward_id text,
    primary key (tenant_id, plan_id, source)
);

create table quality_snapshot (
    tenant_id text not null,
    id uuid not null,
    name text not null,
    taken_at timestamptz not null,
    scores jsonb not null,
    primary key (tenant_id, id)
);

create index quality_snapshot_in_order on quality_snapshot (tenant_id, taken_at desc, id desc);

alter table event_day enable row level security;
alter table fact_field_day enable row level security;
alter table required_fields enable row level security;
alter table data_steward enable row level security;
alter table quality_snapshot enable row level security;

create policy tenant_only on event_day
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on fact_field_day
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on required_fields
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on data_steward
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on quality_snapshot
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

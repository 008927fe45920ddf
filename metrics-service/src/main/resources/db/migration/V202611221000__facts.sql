-- Events as they came. The key drops what comes again; the body lets everything below be built anew.
create table received_event (
    tenant_id text not null,
    connection_id uuid not null,
    event_key text not null,
    source text not null,
    received_at timestamptz not null,
    body bytea,
    primary key (tenant_id, connection_id, event_key)
);

create table rejection (
    tenant_id text not null,
    id bigint generated always as identity,
    connection_id uuid not null,
    event_key text not null,
    code text not null,
    detail text not null,
    received_at timestamptz not null,
    primary key (tenant_id, id)
);

create index rejection_by_connection on rejection (tenant_id, connection_id, id desc);

-- State: all that the events say. The other columns: what the buckets contain of the deal at this moment.
create table deal (
    tenant_id text not null,
    connection_id uuid not null,
    deal_id text collate "C" not null,
    state jsonb not null,
    counted boolean not null,
    outcome text not null,
    created_at timestamptz,
    won_at timestamptz,
    lost_at timestamptz,
    amount numeric,
    currency text,
    owner text,
    revision bigint not null,
    primary key (tenant_id, connection_id, deal_id)
);

create index deal_without_creation on deal (tenant_id, connection_id) where counted and created_at is null;

-- Sums of a quarter of an hour, so that the days of every time zone are whole sums.
create table measure_bucket (
    tenant_id text not null,
    measure text not null,
    bucket_start timestamptz not null,
    connection_id uuid not null,
    currency text not null,
    owner text not null,
    deals bigint not null,
    amount numeric not null,
    primary key (tenant_id, measure, bucket_start, connection_id, currency, owner)
);

-- What became of a connection's understood events, and the settings by which its deals were last read.
create table connection_tally (
    tenant_id text not null,
    connection_id uuid not null,
    applied bigint not null,
    ignored bigint not null,
    test_traffic bigint not null,
    last_event_at timestamptz,
    rules jsonb,
    primary key (tenant_id, connection_id)
);

create table measured_plan (
    tenant_id text not null,
    plan_id uuid not null,
    version bigint not null,
    state text not null,
    name text not null,
    period_start date not null,
    period_end date not null,
    time_zone text not null,
    currency text not null,
    primary key (tenant_id, plan_id)
);

-- Revision: rises with each change of the value. Ahead of published_revision: waiting to be published.
create table measured_kpi (
    tenant_id text not null,
    plan_id uuid not null,
    kpi_id text not null,
    position integer not null,
    metric text,
    label text,
    target numeric,
    channel_id text,
    part_of_plan boolean not null,
    measured boolean not null,
    revision bigint not null,
    published_revision bigint not null,
    primary key (tenant_id, plan_id, kpi_id)
);

create index measured_kpi_due on measured_kpi (tenant_id, plan_id, kpi_id) where revision > published_revision;

alter table received_event enable row level security;
alter table rejection enable row level security;
alter table deal enable row level security;
alter table measure_bucket enable row level security;
alter table connection_tally enable row level security;
alter table measured_plan enable row level security;
alter table measured_kpi enable row level security;

create policy tenant_only on received_event
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on rejection
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on deal
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on measure_bucket
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on connection_tally
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on measured_plan
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on measured_kpi
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

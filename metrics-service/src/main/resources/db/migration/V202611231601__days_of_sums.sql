-- Time zones in whose days a tenant's sums are kept too. Until built, the buckets answer.
create table measure_zone (
    tenant_id text not null,
    time_zone text not null,
    primary key (tenant_id, time_zone)
);

-- The buckets of each day, added up: what a year is read from costs a year of days, whatever number of events there was.
create table measure_day (
    tenant_id text not null,
    time_zone text not null,
    measure text not null,
    day date not null,
    connection_id uuid not null,
    currency text not null,
    owner text not null,
    source text not null,
    segment text not null,
    pipeline text not null,
    stage text not null,
    value bigint not null,
    facts bigint not null,
    amount numeric not null,
    squares numeric not null,
    primary key (tenant_id, time_zone, measure, day, connection_id, currency, owner, source, segment, pipeline, stage, value)
);

alter table measure_zone enable row level security;
alter table measure_day enable row level security;

create policy tenant_only on measure_zone
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on measure_day
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

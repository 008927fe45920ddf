-- Facts of every kind take the place of deals, and sums get more dimensions. Both are built anew from received_event.
drop table deal;
drop table measure_bucket;

-- State: all that the events say. Reading: what the sums contain of the fact at this moment. The other columns: by what it is listed.
create table fact (
    tenant_id text not null,
    connection_id uuid not null,
    kind text collate "C" not null,
    fact_id text collate "C" not null,
    state jsonb not null,
    reading jsonb not null,
    counted boolean not null,
    outcome text,
    started_at timestamptz,
    ended_at timestamptz,
    amount numeric,
    currency text,
    stage text,
    owner text not null,
    source text not null,
    segment text not null,
    pipeline text not null,
    person_type text,
    person text,
    revision bigint not null,
    primary key (tenant_id, connection_id, kind, fact_id)
);

create index fact_without_start on fact (tenant_id, connection_id) where kind = 'DEAL' and counted and started_at is null;

create index fact_by_person on fact (tenant_id, person) where person is not null;

-- Sums of a quarter of an hour, so that the days of every time zone are whole sums. Known_on: the day (UTC) on which the change became
-- known; the sum over all rows up to a day is what was known that day.
create table measure_bucket (
    tenant_id text not null,
    measure text not null,
    bucket_start timestamptz not null,
    connection_id uuid not null,
    currency text not null,
    owner text not null,
    source text not null,
    segment text not null,
    pipeline text not null,
    stage text not null,
    value bigint not null,
    known_on date not null,
    facts bigint not null,
    amount numeric not null,
    squares numeric not null,
    primary key (tenant_id, measure, bucket_start, connection_id, currency, owner, source, segment, pipeline, stage, value, known_on)
);

-- What a sender's account is like, and what its source's page of documentation asks for.
alter table connection add column time_zone text not null default 'UTC';
alter table connection add column default_source text;
alter table connection add column qualification jsonb not null default '{}';
alter table connection add column options jsonb not null default '{}';

-- Headers that say something which the body does not.
alter table received_event add column headers jsonb;

alter table fact enable row level security;
alter table measure_bucket enable row level security;

create policy tenant_only on fact
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on measure_bucket
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What happened to which person, as the readings of facts say; replaced with the fact. Person: EMAIL:<address> of the whole tenant,
-- CONTACT:<connection>:<id> and VISITOR:<connection>:<id> of one connection, FORGOTTEN:<id> once somebody has asked to be forgotten.
create table moment (
    tenant_id text not null,
    connection_id uuid not null,
    kind text collate "C" not null,
    fact_id text collate "C" not null,
    position integer not null,
    person text collate "C" not null,
    type text not null,
    at timestamptz not null,
    owner text not null,
    source text not null,
    segment text not null,
    pipeline text not null,
    stage text not null,
    campaign text not null,
    channel text not null,
    primary key (tenant_id, connection_id, kind, fact_id, position)
);

create index moment_by_person on moment (tenant_id, person);

-- Which keys are one person, as the readings of facts say; replaced with the fact.
create table person_alias (
    tenant_id text not null,
    connection_id uuid not null,
    kind text collate "C" not null,
    fact_id text collate "C" not null,
    position integer not null,
    alias text collate "C" not null,
    person text collate "C" not null,
    primary key (tenant_id, connection_id, kind, fact_id, position)
);

create index person_alias_by_alias on person_alias (tenant_id, alias);
create index person_alias_by_person on person_alias (tenant_id, person);

-- Persons whose journey is to be read again. Only ever added to and taken from, so that the fold waits for nobody.
create table journey_due (
    tenant_id text not null,
    id bigint generated always as identity,
    person text collate "C" not null,
    known_on date not null,
    primary key (tenant_id, id)
);

create index journey_due_by_person on journey_due (tenant_id, person, known_on);

-- What the sums contain of a person at this moment, so that it can be taken back exactly.
create table journey (
    tenant_id text not null,
    person text collate "C" not null,
    added jsonb not null,
    primary key (tenant_id, person)
);

-- Something that something else has to follow; judged when it is read, by the calendar and limit of whoever reads.
create table response_case (
    tenant_id text not null,
    id uuid not null,
    person text collate "C" not null,
    kind text not null,
    started_at timestamptz not null,
    answered_at timestamptz,
    connection_id uuid not null,
    fact_kind text not null,
    fact_id text not null,
    owner text collate "C" not null,
    source text not null,
    primary key (tenant_id, id)
);

create index response_case_by_person on response_case (tenant_id, person);
create index response_case_by_owner on response_case (tenant_id, kind, owner, started_at, id);
create index response_case_by_time on response_case (tenant_id, kind, started_at);

alter table moment enable row level security;
alter table person_alias enable row level security;
alter table journey_due enable row level security;
alter table journey enable row level security;
alter table response_case enable row level security;

create policy tenant_only on moment
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on person_alias
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on journey_due
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on journey
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on response_case
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- Whom to forget: the hash of a person's key, and what stands for it since.
create table forgotten_person (
    tenant_id text not null,
    hash text not null,
    pseudonym text not null,
    forgotten_at timestamptz not null,
    primary key (tenant_id, hash)
);

-- What was erased when, on whose word; never who.
create table erasure (
    tenant_id text not null,
    id uuid not null,
    hash text not null,
    reason text not null,
    requested_at timestamptz not null,
    requested_by text not null,
    facts bigint not null,
    events bigint not null,
    primary key (tenant_id, id)
);

create index erasure_in_order on erasure (tenant_id, requested_at desc, id desc);

alter table forgotten_person enable row level security;
alter table erasure enable row level security;

create policy tenant_only on forgotten_person
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on erasure
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

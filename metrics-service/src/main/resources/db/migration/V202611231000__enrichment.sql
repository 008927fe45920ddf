-- Tokens with which vendors' APIs are asked for what events do not say, and how the asking goes.
create table enrichment_access (
    tenant_id text not null,
    connection_id uuid not null,
    source text not null,
    token bytea not null,
    token_key_id text not null,
    base_url text,
    stopped boolean not null,
    failures int not null,
    next_try_at timestamptz not null,
    claimed_until timestamptz not null,
    last_success_at timestamptz,
    last_error text,
    primary key (tenant_id, connection_id)
);

-- Facts that lack something. Asked_at is null while they wait; kept after that, so that nobody asks again and again for what is not there.
create table enrichment_wanted (
    tenant_id text not null,
    connection_id uuid not null,
    kind text collate "C" not null,
    fact_id text collate "C" not null,
    wanted_at timestamptz not null,
    asked_at timestamptz,
    primary key (tenant_id, connection_id, kind, fact_id)
);

create index enrichment_waiting on enrichment_wanted (tenant_id, connection_id, kind, wanted_at) where asked_at is null;

alter table enrichment_access enable row level security;
alter table enrichment_wanted enable row level security;

create policy tenant_only on enrichment_access
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on enrichment_wanted
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

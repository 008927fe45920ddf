-- A sender that delivers to us, and how it proves itself.
create table connection (
    tenant_id text not null,
    id uuid not null,
    name text not null,
    source text not null,
    state text not null,
    won_stages text[] not null,
    lost_stages text[] not null,
    default_currency text,
    public_url text,
    untimed_signatures boolean not null,
    -- Null once the connection is deleted: nobody proves anything with it any more.
    secret bytea,
    secret_key_id text,
    former_secret bytea,
    former_secret_key_id text,
    former_secret_valid_until timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    -- A deleted connection stays for the events that were taken before, and for the facts that came from it.
    deleted_at timestamptz,
    revision bigint not null,
    primary key (tenant_id, id)
);

-- The entrance knows a connection by its address alone; the tenant is what it looks up.
create index connection_by_id on connection (id);

create index connection_in_order on connection (tenant_id, created_at, id);

alter table connection enable row level security;

create policy tenant_only on connection
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What arrived at the entrance. Flushed every second: a kill forgets the last one.
create table connection_activity (
    tenant_id text not null,
    connection_id uuid not null,
    received bigint not null,
    accepted bigint not null,
    last_delivery_at timestamptz,
    primary key (tenant_id, connection_id)
);

alter table connection_activity enable row level security;

create policy tenant_only on connection_activity
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

create table connection_refusal (
    tenant_id text not null,
    connection_id uuid not null,
    reason text not null,
    refused bigint not null,
    primary key (tenant_id, connection_id, reason)
);

alter table connection_refusal enable row level security;

create policy tenant_only on connection_refusal
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What became of the accepted events, counted in the transaction that folds them.
create table connection_outcome (
    tenant_id text not null,
    connection_id uuid not null,
    duplicates bigint not null default 0,
    rejected bigint not null default 0,
    primary key (tenant_id, connection_id)
);

alter table connection_outcome enable row level security;

create policy tenant_only on connection_outcome
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What makes deals look like one: hashes of what they say, replaced with the deal.
create table deal_trait (
    tenant_id text not null,
    connection_id uuid not null,
    deal_id text collate "C" not null,
    trait uuid not null,
    reason text not null,
    primary key (tenant_id, connection_id, deal_id, trait)
);

create index deal_trait_by_trait on deal_trait (tenant_id, trait);

-- What somebody decided of two deals that may be one. State: CONFIRMED (the other one no longer counts) or REJECTED.
create table deal_duplicate (
    tenant_id text not null,
    id uuid not null,
    kept_connection_id uuid not null,
    kept_deal_id text collate "C" not null,
    other_connection_id uuid not null,
    other_deal_id text collate "C" not null,
    reason text not null,
    state text not null,
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (tenant_id, id)
);

create index deal_duplicate_by_other on deal_duplicate (tenant_id, other_connection_id, other_deal_id)
    where state = 'CONFIRMED';

alter table deal_trait enable row level security;
alter table deal_duplicate enable row level security;

create policy tenant_only on deal_trait
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on deal_duplicate
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

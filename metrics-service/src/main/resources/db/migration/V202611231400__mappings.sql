-- How to read the bodies of a sender without a format of its own. The highest version holds; the others say what held before.
create table connection_mapping (
    tenant_id text not null,
    connection_id uuid not null,
    version bigint not null,
    document text not null,
    created_at timestamptz not null,
    primary key (tenant_id, connection_id, version)
);

alter table connection_mapping enable row level security;

create policy tenant_only on connection_mapping
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

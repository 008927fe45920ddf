-- A file of facts: first taken in, part by part, then read row by row. Rows_done: what has been passed on for good.
create table csv_import (
    tenant_id text not null,
    connection_id uuid not null,
    id uuid not null,
    kind text not null,
    terms jsonb not null,
    state text not null,
    uploaded bigint not null,
    rows_done bigint not null,
    accepted bigint not null,
    duplicate bigint not null,
    rejected bigint not null,
    failure text,
    failure_detail text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (tenant_id, connection_id, id)
);

create index csv_import_waiting on csv_import (created_at, id) where state = 'RUNNING';

create index csv_import_in_order on csv_import (tenant_id, connection_id, created_at, id);

-- The file itself, until its rows are passed on.
create table csv_import_part (
    tenant_id text not null,
    connection_id uuid not null,
    import_id uuid not null,
    starts_at bigint not null,
    bytes bytea not null,
    primary key (tenant_id, connection_id, import_id, starts_at)
);

-- What became of each row. Content: a hash of what the row says, by which the same row is known again.
create table csv_import_row (
    tenant_id text not null,
    connection_id uuid not null,
    import_id uuid not null,
    row_number bigint not null,
    outcome text not null,
    fact_id text,
    content text,
    column_name text,
    reason text,
    primary key (tenant_id, connection_id, import_id, row_number)
);

-- What a fact's last row said.
create table csv_import_fact (
    tenant_id text not null,
    connection_id uuid not null,
    kind text not null,
    fact_id text not null,
    content text not null,
    primary key (tenant_id, connection_id, kind, fact_id)
);

alter table csv_import enable row level security;
alter table csv_import_part enable row level security;
alter table csv_import_row enable row level security;
alter table csv_import_fact enable row level security;

create policy tenant_only on csv_import
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on csv_import_part
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on csv_import_row
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on csv_import_fact
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

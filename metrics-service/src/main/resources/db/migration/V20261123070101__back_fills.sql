-- What is read of a vendor's records from the time before a connection existed, page by page. Cursor: where the next page of the object
-- begins, in the vendor's own terms; null: at its beginning.
create table back_fill (
    tenant_id text not null,
    id uuid not null,
    connection_id uuid not null,
    first_day date not null,
    last_day date,
    objects text[] not null,
    state text not null,
    object_index int not null,
    page_cursor text,
    records_read bigint not null,
    events_passed bigint not null,
    requested_at timestamptz not null,
    finished_at timestamptz,
    primary key (tenant_id, id)
);

create unique index back_fill_under_way on back_fill (tenant_id, connection_id) where state = 'RUNNING';
create index back_fill_in_order on back_fill (tenant_id, connection_id, requested_at desc, id desc);

alter table back_fill enable row level security;

create policy tenant_only on back_fill
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

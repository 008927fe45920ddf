-- The numbers that a sender gives its events, as far as they have come: runs of numbers and what is missing in them.
create table event_sequence (
    tenant_id text not null,
    connection_id uuid not null,
    runs jsonb not null,
    primary key (tenant_id, connection_id)
);

alter table event_sequence enable row level security;

create policy tenant_only on event_sequence
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- Events that leave with the transaction that appended them.
create table outbox (
    id bigint generated always as identity primary key,
    tenant_id text not null,
    event_id text not null,
    topic text not null,
    event_key text not null,
    occurred_at timestamptz not null,
    data bytea not null
);

alter table outbox enable row level security;

create policy tenant_only on outbox
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- How far each consumer has read: moved in the transaction that applies what was read.
create table consumer_offset (
    consumer text not null,
    topic text not null,
    partition integer not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

-- Records that could not be applied. They may have no readable tenant.
create table dead_letter (
    consumer text not null,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    record_key text,
    value bytea,
    reason text not null,
    kept_at timestamptz not null default now(),
    primary key (consumer, topic, partition, record_offset)
);

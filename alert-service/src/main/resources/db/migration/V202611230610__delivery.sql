-- Where a tenant wants to be told. What opens a door there is sealed; the columns of a worker change without a new revision.
create table delivery_endpoint (
    tenant_id text not null,
    id uuid not null,
    kind text not null,
    name text not null,
    url text,
    client_id text,
    copies text not null,
    notice_types text not null,
    plan_id uuid,
    language text,
    quiet_hours boolean not null,
    group_within_seconds bigint,
    enabled boolean not null,
    off_since timestamptz,
    off_reason text,
    secret_key_id text,
    secret bytea,
    former_key_id text,
    former_secret bytea,
    former_until timestamptz,
    failing_since timestamptz,
    busy_until timestamptz,
    created_at timestamptz not null,
    revision bigint not null,
    primary key (tenant_id, id)
);

create index delivery_endpoint_by_creation on delivery_endpoint (tenant_id, created_at, id);

-- Something to be told, kept in the transaction that made it true.
create table notice (
    tenant_id text not null,
    id uuid not null,
    type text not null,
    plan_id uuid not null,
    document text not null,
    kept_at timestamptz not null,
    primary key (tenant_id, id)
);

create index notice_by_age on notice (kept_at);

-- One notice for one endpoint; number is the order in which they came.
create table delivery (
    tenant_id text not null,
    id uuid not null,
    number bigint generated always as identity,
    endpoint_id uuid not null,
    notice_id uuid not null,
    plan_id uuid not null,
    state text not null,
    reason text,
    group_key text,
    group_id uuid,
    attempts integer not null,
    attempts_before integer not null,
    next_at timestamptz,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, endpoint_id, notice_id),
    foreign key (tenant_id, endpoint_id) references delivery_endpoint (tenant_id, id) on delete cascade,
    foreign key (tenant_id, notice_id) references notice (tenant_id, id) on delete cascade
);

create index delivery_due on delivery (next_at) where state = 'PENDING';

create index delivery_waiting on delivery (tenant_id, endpoint_id, number) where state = 'PENDING';

create index delivery_of_endpoint on delivery (tenant_id, endpoint_id, created_at desc, id);

create index delivery_of_notice on delivery (tenant_id, notice_id);

create table delivery_attempt (
    tenant_id text not null,
    delivery_id uuid not null,
    number integer not null,
    result text not null,
    reason text,
    status integer,
    answer text,
    took_millis bigint not null,
    at timestamptz not null,
    primary key (tenant_id, delivery_id, number),
    foreign key (tenant_id, delivery_id) references delivery (tenant_id, id) on delete cascade
);

-- The task that stands for a subject in a CRM; without task_id one is being made, or was when the process ended.
create table crm_task (
    tenant_id text not null,
    endpoint_id uuid not null,
    subject_id uuid not null,
    task_id text,
    revision bigint not null,
    begun_at timestamptz not null,
    primary key (tenant_id, endpoint_id, subject_id),
    foreign key (tenant_id, endpoint_id) references delivery_endpoint (tenant_id, id) on delete cascade
);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['delivery_endpoint', 'notice', 'delivery', 'delivery_attempt', 'crm_task']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format(
            'create policy tenant_only on %I using (tenant_id = current_setting(''boussole.tenant'', true)'
            || ' or current_setting(''boussole.tenant'', true) = ''*'')',
            tenant_table);
    end loop;
end
$$;

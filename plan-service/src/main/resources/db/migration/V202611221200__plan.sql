-- A plan as it stands now.
create table plan (
    tenant_id text not null,
    id uuid not null,
    name text,
    template text,
    state text not null check (state in ('DRAFT', 'ACTIVE', 'CLOSED')),
    period_start date,
    period_end date,
    document jsonb not null,
    revision bigint not null,
    -- The last published version; 0 while there is none.
    version bigint not null,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (tenant_id, id)
);

create index plan_by_creation on plan (tenant_id, created_at desc, id desc);

alter table plan enable row level security;

create policy tenant_only on plan
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- Every version of a plan that was published, as it was.
create table plan_version (
    tenant_id text not null,
    plan_id uuid not null,
    version bigint not null,
    state text not null check (state in ('ACTIVE', 'CLOSED')),
    document jsonb not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (tenant_id, plan_id, version),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id)
);

alter table plan_version enable row level security;

create policy tenant_only on plan_version
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published version never changes';
end
$$;

create trigger published_for_good
    before update or delete on plan_version
    for each row execute function refuse_change();

-- Secret addresses at which calendar programs read a plan's calendar. Of the secret only its SHA-256 is kept: it has 256 random bits,
-- so a slow hash would add nothing.
create table calendar_feed (
    tenant_id text not null,
    id uuid not null,
    plan_id uuid not null,
    name text,
    secret_hash text not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
);

create index calendar_feed_by_plan on calendar_feed (tenant_id, plan_id, created_at desc, id desc);

-- The one look-up that does not know the tenant: the tenant is what it finds.
create unique index calendar_feed_by_secret on calendar_feed (secret_hash);

alter table calendar_feed enable row level security;

create policy tenant_only on calendar_feed
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- A plan's figures as they stood at the end of a week or a month; written once.
create table plan_snapshot (
    tenant_id text not null,
    plan_id uuid not null,
    kind text not null check (kind in ('WEEKLY', 'MONTHLY')),
    day date not null,
    taken_at timestamptz not null,
    figures jsonb not null,
    primary key (tenant_id, plan_id, kind, day)
);

alter table plan_snapshot enable row level security;

create policy tenant_only on plan_snapshot
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What of each published plan decides how persons' journeys are judged: its period, its calendar, its attribution.
create table plan_terms (
    tenant_id text not null,
    plan_id uuid not null,
    version bigint not null,
    period_start date not null,
    period_end date not null,
    calendar jsonb not null,
    nurture_weights text,
    primary key (tenant_id, plan_id)
);

-- The attribution model from a day on; rows are never changed.
create table attribution_model (
    tenant_id text not null,
    valid_from date not null,
    model text not null,
    nurture_weights text,
    chosen_at timestamptz not null,
    chosen_by text not null,
    revision bigint not null,
    primary key (tenant_id, revision)
);

create index fact_by_end on fact (tenant_id, kind, ended_at) where counted and ended_at is not null;
create index fact_by_start on fact (tenant_id, kind, started_at) where counted and started_at is not null;

alter table plan_terms enable row level security;
alter table attribution_model enable row level security;

create policy tenant_only on plan_terms
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on attribution_model
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- What was said of the KPIs of a plan, as it was told; the highest revision holds.
create table kpi_verdict (
    tenant_id text not null,
    plan_id uuid not null,
    kpi_id text not null,
    revision bigint not null,
    verdict text not null,
    recommendation text not null,
    since timestamptz not null,
    judged_at timestamptz not null,
    primary key (tenant_id, plan_id, kpi_id, revision),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade
);

alter table kpi_verdict enable row level security;

create policy tenant_only on kpi_verdict
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- Since when the plan is off track; null: it is not.
alter table plan
    add column off_track_since timestamptz;

-- What nobody wrote is told in two languages. Null in checklists of before, which somebody began in a language of theirs.
alter table relaunch_checklist
    add column reason_fr text;

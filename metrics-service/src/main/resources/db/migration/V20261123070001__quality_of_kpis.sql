-- How good the data of a KPI is, as it has been published last; null: not known.
alter table measured_kpi add column data_quality numeric;
alter table measured_kpi add column projected_completeness numeric;

-- When the data of a plan's KPIs was last judged.
alter table measured_plan add column quality_read_at timestamptz;

-- The amounts of the deals won in a period, one by one.
create index fact_won on fact (tenant_id, ended_at) where kind = 'DEAL' and counted and outcome = 'WON';

-- How many days after the day of which they tell facts arrived, by the day (UTC) of their arrival; in days of the time zones of plans.
create table fact_lag_day (
    tenant_id text not null,
    time_zone text not null,
    day date not null,
    connection_id uuid not null,
    kind text not null,
    lag_days integer not null,
    facts bigint not null,
    primary key (tenant_id, time_zone, day, connection_id, kind, lag_days)
);

alter table fact_lag_day enable row level security;

create policy tenant_only on fact_lag_day
    using (tenant_id = (select current_setting('boussole.tenant', true)) or (select current_setting('boussole.tenant', true)) = '*');

-- The usual lag of each connection in days, as it was published last with the KPI; null: not known of any.
alter table measured_kpi add column usual_lags jsonb;

-- When the alert was opened that stood for the KPI's shortfall; null: none did.
alter table kpi_verdict
    add column alert_since timestamptz;

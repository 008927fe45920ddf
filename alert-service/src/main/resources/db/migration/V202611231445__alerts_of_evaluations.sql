-- The alert that stood for a shortfall when it was judged: the KPI's own, or the one that accounts for it. Null until the next
-- judgement, within a day.
alter table kpi_evaluation
    add column alert_id uuid;

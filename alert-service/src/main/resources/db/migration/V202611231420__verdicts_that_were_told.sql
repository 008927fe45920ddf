-- What was last told of a KPI on kpi.judged. Verdicts of before were told nowhere: the next judgement, within a day, tells them.
alter table kpi_evaluation
    add column told text;

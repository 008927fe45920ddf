-- What kind of alert accounts for a shortfall, by which it is worded. Null: said before this was kept.
alter table kpi_evaluation
    add column explained_by_kind text;

alter table verdict_change
    add column explained_by_kind text;

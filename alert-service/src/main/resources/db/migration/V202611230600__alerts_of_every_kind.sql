-- Alerts are about more than KPIs.
alter table alert_rule
    add column kind text not null default 'UNDER_PERFORMANCE',
    add column subject text,
    add column method text not null default 'E_PROCESS',
    add column planned_volume numeric,
    add column dispersion numeric not null default 1,
    add column recovery_alpha numeric not null default 0.1;

update alert_rule set subject = kpi_id where subject is null;

alter table alert_rule
    alter column subject set not null,
    alter column kpi_id drop not null;

drop index one_current_version_of_a_rule;

create unique index one_current_version_of_a_rule on alert_rule (tenant_id, plan_id, kind, subject) where superseded_at is null;

alter table alert
    add column kind text not null default 'UNDER_PERFORMANCE',
    add column subject text,
    add column circumstances text not null default '{}',
    alter column facts drop not null,
    alter column kpi_id drop not null;

update alert set subject = kpi_id where subject is null;

alter table alert alter column subject set not null;

alter table corrective_action
    add column kind text not null default 'UNDER_PERFORMANCE',
    add column circumstances text not null default '{}',
    alter column facts drop not null,
    alter column kpi_id drop not null;

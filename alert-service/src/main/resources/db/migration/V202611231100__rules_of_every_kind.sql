-- Rules say more, and their version is no longer the plan's.
alter table alert_rule
    add column channel_id text,
    add column segment_id text,
    add column member_id text,
    add column data_source text,
    add column cadence text not null default '[]',
    add column reference_source text,
    add column hypothesis_id text,
    add column stage text,
    add column delay_median_days integer,
    add column evaluation_delay_minutes integer not null default 0,
    add column complete_cycles integer,
    add column cycle_days integer,
    add column review_on date,
    add column owner_rule text not null default 'KPI_OWNER',
    add column inhibited_by text not null default '[]',
    add column escalation text not null default '[]',
    add column enabled boolean not null default true;

update alert_rule set reference_source = 'KPI_TARGET' where reference_source is null;

create index alert_rule_of_plan on alert_rule (tenant_id, plan_id);

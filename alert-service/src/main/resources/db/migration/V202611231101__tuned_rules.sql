-- What people put in the place of the plan's numbers.
alter table alert_rule
    add column changes text,
    add column tuned_by text,
    add column tuned_at timestamptz,
    add column tuned_because text,
    add column added boolean;

-- A person whose journey could not be read is tried again later, and lets the others pass. The reason names nobody.
alter table journey_due add column attempts integer not null default 0;
alter table journey_due add column next_try_at timestamptz;
alter table journey_due add column failure text;

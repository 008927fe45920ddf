-- Whether a step is still to be done. The last step measures the effect, and comes after all the others.
alter table relaunch_checklist
    add column is_open boolean not null default true;

update relaunch_checklist set is_open = work ->> 'effect' is null;

alter table relaunch_checklist
    alter column is_open drop default;

-- What the team decided about a plan, for good: a decision is superseded, never changed.
create table decision (
    tenant_id text not null,
    id uuid not null,
    plan_id uuid not null,
    type text not null,
    subject_part text not null,
    -- Absent when the subject is the plan itself.
    subject_id text,
    reason text not null,
    expected_effect text not null,
    measure_by date not null,
    decided_by text[] not null,
    ritual_id text,
    supersedes uuid,
    -- Whether it goes back on the decision that it supersedes.
    reversal boolean not null,
    freed_amount numeric,
    freed_currency text,
    taken_at timestamptz not null,
    taken_by text not null,
    primary key (tenant_id, id),
    -- A decision is superseded once.
    unique (tenant_id, supersedes),
    foreign key (tenant_id, plan_id) references plan (tenant_id, id) on delete cascade,
    foreign key (tenant_id, supersedes) references decision (tenant_id, id)
);

create index decision_by_plan on decision (tenant_id, plan_id, taken_at desc, id desc);

alter table decision enable row level security;

create policy tenant_only on decision
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

create function refuse_change_of_decision() returns trigger language plpgsql as $$
begin
    -- With its draft it goes; by itself it does not.
    if tg_op = 'DELETE' and pg_trigger_depth() > 1 then
        return old;
    end if;
    raise exception 'a decision is superseded, never changed';
end
$$;

create trigger decided_for_good
    before update or delete on decision
    for each row execute function refuse_change_of_decision();

-- Why a version came about.
alter table plan_version add column reason text;
alter table plan_version add column decision_id uuid;
-- How much it changed of the version before it; absent for the first.
alter table plan_version add column added integer;
alter table plan_version add column removed integer;
alter table plan_version add column changed integer;

-- The plan that this one carries on.
alter table plan add column renewed_from uuid;
alter table plan add foreign key (tenant_id, renewed_from) references plan (tenant_id, id);
create index plan_by_predecessor on plan (tenant_id, renewed_from) where renewed_from is not null;

-- When somebody last looked through the plan without changing it.
alter table plan add column reviewed_at timestamptz;
alter table plan add column reviewed_by text;
alter table plan add column review_note text;

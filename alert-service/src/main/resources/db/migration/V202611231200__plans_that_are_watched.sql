-- When each plan is to be looked at next.
create table pending_watch (
    tenant_id text not null,
    plan_id uuid not null,
    due_at timestamptz not null,
    primary key (tenant_id, plan_id)
);

create index pending_watch_by_due on pending_watch (due_at);

-- What the last look at each rule has found.
create table watch_finding (
    tenant_id text not null,
    rule_id uuid not null,
    plan_id uuid not null,
    kind text not null,
    subject text not null,
    label text not null,
    state text not null,
    reason text,
    circumstances text not null,
    looked_at timestamptz not null,
    since timestamptz not null,
    primary key (tenant_id, rule_id)
);

create index watch_finding_of_plan on watch_finding (tenant_id, plan_id, kind, subject);

-- Plans that are known already are looked at first thing.
insert into pending_watch (tenant_id, plan_id, due_at)
select distinct tenant_id, plan_id, now() from published_plan;

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['pending_watch', 'watch_finding']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format(
            'create policy tenant_only on %I using (tenant_id = current_setting(''boussole.tenant'', true)'
            || ' or current_setting(''boussole.tenant'', true) = ''*'')',
            tenant_table);
    end loop;
end
$$;

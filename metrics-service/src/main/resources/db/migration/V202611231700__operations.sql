-- Events in the order in which they became known, and what became of each: a replay folds them again in this order.
alter table received_event add column position bigint generated always as identity;
alter table received_event add column known_on date;
-- Why there is no event in the body; null where there is one.
alter table received_event add column unreadable text;
alter table received_event add column outcome text;

update received_event set known_on = (received_at at time zone 'UTC')::date, outcome = 'APPLIED';
update received_event e set outcome = 'REJECTED',
    unreadable = case when r.code = 'UNREADABLE' and r.detail = upper(r.detail) then r.detail end
from rejection r
where r.tenant_id = e.tenant_id and r.connection_id = e.connection_id and r.event_key = e.event_key;

-- The defaults are for instances of the version before, which go on writing until the last of them is gone.
alter table received_event alter column known_on set default (now() at time zone 'UTC')::date;
alter table received_event alter column outcome set default 'APPLIED';
alter table received_event alter column known_on set not null;
alter table received_event alter column outcome set not null;

create index received_event_in_order on received_event (tenant_id, connection_id, known_on, position);
create index received_event_waiting on received_event (tenant_id, connection_id, known_on, position) where outcome = 'WAITING';

create index rejection_by_event on rejection (tenant_id, connection_id, event_key);

-- All that becomes of a connection's events stands in one row, written once for each batch. Connection_outcome is read no more.
alter table connection_tally add column duplicates bigint not null default 0;
alter table connection_tally add column rejected bigint not null default 0;
-- The newest day on which something became known.
alter table connection_tally add column known_until date;

insert into connection_tally (tenant_id, connection_id, applied, ignored, test_traffic, duplicates, rejected)
select tenant_id, connection_id, 0, 0, 0, duplicates, rejected from connection_outcome
on conflict (tenant_id, connection_id) do update set duplicates = excluded.duplicates, rejected = excluded.rejected;

-- Counts and outcomes have to agree. What was ignored is told apart again by the first replay.
update connection_tally t set ignored = 0, test_traffic = 0, applied = e.applied, rejected = e.rejected
from (
    select tenant_id, connection_id, count(*) filter (where outcome = 'APPLIED') as applied,
        count(*) filter (where outcome = 'REJECTED') as rejected
    from received_event group by tenant_id, connection_id
) e
where e.tenant_id = t.tenant_id and e.connection_id = t.connection_id;

-- Whether a paused connection refuses deliveries or keeps them until it is resumed.
alter table connection add column pause_mode text not null default 'REFUSE';
update connection set pause_mode = 'HOLD' where source = 'PIPEDRIVE';

alter table connection_activity add column last_refused_at timestamptz;

-- Whole: facts and sums are cleared first. Else known facts are joined with what is read again.
create table replay (
    tenant_id text not null,
    id uuid not null,
    connection_id uuid not null,
    whole boolean not null,
    from_day date,
    reason text not null,
    state text not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    events_total bigint not null default 0,
    events_done bigint not null default 0,
    -- The last event that was folded, and the last one to fold: what came later waits for its turn.
    after_day date,
    after_position bigint not null default 0,
    until_position bigint not null default 0,
    primary key (tenant_id, id)
);

create unique index replay_under_way on replay (tenant_id, connection_id) where state <> 'DONE';
create index replay_in_order on replay (tenant_id, requested_at desc, id desc);

-- Since when the events of a connection are there whole. No row: since its first one.
create table raw_event_horizon (
    tenant_id text not null,
    connection_id uuid not null,
    kept_from date not null,
    -- Up to here nothing is left to forget.
    forgotten_until date,
    primary key (tenant_id, connection_id)
);

alter table replay enable row level security;
alter table raw_event_horizon enable row level security;

create policy tenant_only on replay
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');
create policy tenant_only on raw_event_horizon
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

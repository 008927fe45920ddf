-- Since when a connection tells: nothing that happened before can be missed by the one who reads.
alter table connection_tally add column first_event_at timestamptz;
-- Of which nobody noted its first event: taken to have told always, as before.
update connection_tally set first_event_at = 'epoch';

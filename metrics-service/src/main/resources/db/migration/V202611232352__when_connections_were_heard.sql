-- A connection that delivers is not silent, however old the events that it tells of.
alter table connection_tally add column last_received_at timestamptz;

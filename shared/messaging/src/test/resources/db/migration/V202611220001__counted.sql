create table counted (event_id text primary key, times integer not null default 1);

-- What one unit of a currency was worth in another on a day. Known_on: the day (UTC) on which the rate was told; of several the newest
-- holds, and what was reported before can be read with those that were known then.
create table exchange_rate (
    tenant_id text not null,
    base text not null,
    quote text not null,
    day date not null,
    known_on date not null,
    rate numeric not null check (rate > 0),
    primary key (tenant_id, base, quote, day, known_on)
);

create index exchange_rate_by_day on exchange_rate (tenant_id, day, base, quote);

alter table exchange_rate enable row level security;

create policy tenant_only on exchange_rate
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

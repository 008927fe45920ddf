-- Time zones in whose days somebody has read sums, though no plan has them: their days are kept from then on too.
create table measure_zone_asked (
    tenant_id text not null,
    time_zone text not null,
    primary key (tenant_id, time_zone)
);

alter table measure_zone_asked enable row level security;

create policy tenant_only on measure_zone_asked
    using (tenant_id = (select current_setting('boussole.tenant', true)) or (select current_setting('boussole.tenant', true)) = '*');

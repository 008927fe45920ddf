-- Metrics of the team's own. A change is a new version; the older ones stay for the figures that were reported by them.
create table custom_metric (
    tenant_id text not null,
    metric_id text not null,
    version integer not null,
    valid_from date not null,
    definition jsonb not null,
    primary key (tenant_id, metric_id, version)
);

alter table custom_metric enable row level security;

create policy tenant_only on custom_metric
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

-- All that is said of a KPI, the same for what holds now and for each change.
do $$
declare
    said_in text;
begin
    foreach said_in in array array['kpi_evaluation', 'verdict_change']
    loop
        execute format($alter$
            alter table %I
                add column episode integer not null default 1,
                add column kept_verdict text,
                add column stale_since date,
                add column withdrawn boolean not null default false,
                add column recovered boolean not null default false,
                add column known_until date,
                add column recommendation text not null default 'HOLD',
                add column data_quality text not null default 'UNKNOWN',
                add column explained_by uuid,
                add column explained_by_kpi text,
                add column outlook text,
                add column watch_instead text$alter$,
            said_in);
    end loop;
end
$$;

alter table verdict_change
    add column reason text,
    add column chance double precision;

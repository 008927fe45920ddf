-- The tenant of a connection does not change within a statement: asked for once by a statement, not once for each row it reads or writes.
do $$
declare
    of_table record;
begin
    for of_table in select schemaname, tablename from pg_policies where schemaname = current_schema() and policyname = 'tenant_only'
    loop
        execute format('alter policy tenant_only on %I.%I using (tenant_id = (select current_setting(''boussole.tenant'', true))
            or (select current_setting(''boussole.tenant'', true)) = ''*'')', of_table.schemaname, of_table.tablename);
    end loop;
end
$$;

-- Rows that are changed again and again leave room for their next version on their page, so that no index has to be told.
alter table fact set (fillfactor = 80);
alter table measure_day set (fillfactor = 85);
alter table measure_bucket set (fillfactor = 90);

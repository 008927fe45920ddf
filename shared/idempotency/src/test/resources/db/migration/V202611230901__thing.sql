create table thing (tenant_id text not null, id uuid primary key, name text not null);

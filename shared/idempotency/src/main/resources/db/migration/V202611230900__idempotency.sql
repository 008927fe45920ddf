-- Answers to requests that carried an Idempotency-Key, to be given again. Neither the key nor, without it, the answer can be read here.
create table idempotency_key (
    tenant_id text not null,
    key_hash text not null,
    request_hash text not null,
    -- Null inside the transaction that makes it only.
    answer text,
    expires_at timestamptz not null,
    primary key (tenant_id, key_hash)
);

create index idempotency_key_by_expiry on idempotency_key (tenant_id, expires_at);

alter table idempotency_key enable row level security;

create policy tenant_only on idempotency_key
    using (tenant_id = current_setting('boussole.tenant', true) or current_setting('boussole.tenant', true) = '*');

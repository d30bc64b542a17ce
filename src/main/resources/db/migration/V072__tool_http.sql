-- Tools that admins define: one call to another system. secret is locked by the vault.
create table http_tool (
    name text primary key check (name ~ '^[a-z][a-z0-9_]{2,39}$'),
    description text not null,
    method text not null check (method in ('GET', 'POST')),
    url text not null,
    schema jsonb not null,
    header text,
    secret text,
    tells_customer boolean not null default false,
    trust text not null check (trust in ('ANONYMOUS', 'CLAIMED', 'VERIFIED')),
    within_ms integer not null check (within_ms between 100 and 20000),
    most_characters integer not null check (most_characters between 100 and 20000),
    updated_at timestamptz not null
);

-- Keys for programs. Of a key only a hash is kept, and its beginning so that people can tell keys apart.
create table api_key (
    id         bigint generated always as identity primary key,
    name       text        not null,
    beginning  text        not null,
    key_hash   text        not null unique,
    role       text        not null check (role in ('VIEWER', 'AGENT', 'TUNER', 'ADMIN')),
    created_by text        not null,
    created_at timestamptz not null,
    ends_at    timestamptz,
    used_at    timestamptz,
    revoked_at timestamptz,
    revoked_by text
);

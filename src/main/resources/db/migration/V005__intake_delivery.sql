create table delivery (
    id            bigint generated always as identity primary key,
    connection_id bigint      not null references connection,
    key           text        not null,
    event         text        not null,
    state         text        not null check (state in ('TAKEN', 'IGNORED', 'KNOWN', 'FAILED')),
    note          text,
    headers       jsonb       not null,
    body          bytea       not null,
    received_at   timestamptz not null,
    unique (connection_id, key)
);

create index delivery_newest on delivery (received_at desc, id desc);
create index delivery_failed on delivery (id) where state = 'FAILED';

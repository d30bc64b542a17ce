-- connection_id has no foreign key for the same reason as that of conversation.
create table delivery (
    id            bigint generated always as identity primary key,
    connection_id bigint      not null,
    key           text        not null,
    event         text        not null,
    state         text        not null check (state in ('TAKEN', 'IGNORED', 'KNOWN', 'FAILED')),
    note          text,
    headers       jsonb       not null,
    body          bytea       not null,
    received_at   timestamptz not null,
    unique (connection_id, key)
);

-- How many deliveries came today and what became of them is answered from this index alone.
create index delivery_by_day on delivery (received_at, state);
create index delivery_failed on delivery (id) where state = 'FAILED';

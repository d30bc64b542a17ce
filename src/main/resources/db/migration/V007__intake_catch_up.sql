-- Up to when each connection was asked for what its webhooks may have missed.
create table catch_up (
    connection_id bigint      primary key,
    done_until    timestamptz not null
);

-- What opens a connection's conversations to the panel inside its helpdesk. The key itself is nowhere.
create table sidebar_key (
    connection_id bigint primary key references connection,
    hash          text        not null,
    made_by       text        not null,
    made_at       timestamptz not null
);

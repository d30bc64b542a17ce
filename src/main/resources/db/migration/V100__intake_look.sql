-- When the newest look at a conversation began, so that deliveries that came before it need none of their own.
create table look (
    connection_id bigint      not null,
    ref           text        not null,
    begun_at      timestamptz not null,
    primary key (connection_id, ref)
) with (fillfactor = 80);

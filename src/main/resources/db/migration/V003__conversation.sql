-- What we know of the helpdesks' conversations. The helpdesk has the truth; this is for order, history and speed.
-- connection_id has no foreign key: deliveries that come at the same time would all lock the same row of connection.
create table conversation (
    id            bigint generated always as identity primary key,
    connection_id bigint      not null,
    ref           text        not null,
    channel       text        not null,
    subject       text,
    contact_ref   text,
    contact_name  text,
    contact_email text,
    contact_phone text,
    contact_identifier text,
    verified      boolean     not null,
    status        text        not null,
    assignee      text        not null,
    team          text,
    labels        text[]      not null,
    priority      text,
    can_reply     boolean     not null default true,
    facts_as_of   timestamptz not null,
    hands         text        not null check (hands in ('BOT', 'HUMAN')),
    paused        boolean     not null default false,
    created_at    timestamptz not null,
    unique (connection_id, ref)
) with (fillfactor = 80);

create table message (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references conversation,
    ref             text        not null,
    author          text        not null,
    hidden          boolean     not null,
    text            text        not null,
    attachments     text[]      not null,
    said_at         timestamptz not null,
    received_at     timestamptz not null,
    answered        boolean     not null default false,
    -- The channel's own id: some helpdesks take the same message in twice.
    source          text,
    -- Why our reply did not reach the customer.
    trouble         text,
    unique (conversation_id, ref)
);

create index message_order on message (conversation_id, said_at, id);
create unique index message_source on message (conversation_id, source) where source is not null;

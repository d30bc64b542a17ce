-- What people had the bot do with a draft from elsewhere than a private note: from a link, the sidebar or the console.
create table deed (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references conversation,
    turn_id         bigint      not null references turn,
    what            text        not null check (what in ('send', 'redo', 'reject', 'take over', 'resume', 'pause')),
    via             text        not null check (via in ('CONSOLE', 'LINK', 'SIDEBAR')),
    who             text        not null,
    -- the reply that it had the outbox send
    action_id       bigint references action,
    at              timestamptz not null
);

create index deed_of_turn on deed (turn_id);
create index deed_of_conversation on deed (conversation_id);

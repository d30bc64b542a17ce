-- What agents asked of the bot in private notes. A note that is seen again is the same row.
create table note_command (
    id              bigint generated always as identity primary key,
    connection_id   bigint      not null references connection,
    ref             text        not null,
    conversation_id bigint      not null references conversation,
    who             text        not null,
    words           text        not null,
    state           text        not null check (state in ('WAITING', 'SENDING', 'DONE', 'FAILED')),
    -- the reply that it had the outbox send
    action_id       bigint references action,
    answer          text,
    said_at         timestamptz not null,
    heard_at        timestamptz not null,
    ended_at        timestamptz,
    unique (connection_id, ref)
);

create index note_command_waiting on note_command (conversation_id, id) where state = 'WAITING';

-- What agents think of the bot's work on a turn.
create table turn_opinion (
    command_id bigint primary key references note_command,
    turn_id    bigint      not null references turn,
    good       boolean     not null,
    why        text        not null,
    who        text        not null,
    at         timestamptz not null
);

create index turn_opinion_of_turn on turn_opinion (turn_id);

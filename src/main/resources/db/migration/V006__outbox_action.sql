create table action (
    id              bigint generated always as identity primary key,
    turn_id         bigint      not null references turn,
    conversation_id bigint      not null references conversation,
    position        int         not null,
    word            text        not null,
    what            jsonb       not null,
    marker          text        not null unique,
    state           text        not null check (state in ('WAITING', 'DONE', 'WITHDRAWN', 'PARKED', 'DROPPED')),
    tries           int         not null default 0,
    -- when the helpdesk was asked, as long as its answer is not known
    asked_at        timestamptz,
    reason          text,
    detail          text,
    made_ref        text,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    unique (turn_id, position)
) with (fillfactor = 80);

create index action_waiting on action (conversation_id, id) where state = 'WAITING';
create index action_of_conversation on action (conversation_id);
create index action_parked on action (id) where state = 'PARKED';

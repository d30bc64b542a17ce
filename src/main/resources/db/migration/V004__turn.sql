create table turn (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references conversation,
    state           text        not null check (state in ('WAITING', 'RUNNING', 'DONE')),
    mode            text,
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    starts          int         not null default 0,
    outcome         text,
    reason          text,
    decided         jsonb
) with (fillfactor = 80);

create index turn_unfinished on turn (conversation_id, id) where state <> 'DONE';
create index turn_of_conversation on turn (conversation_id, id desc);

-- The journal: each stage's result is here before the next stage begins. Hot, so without a foreign key.
create table stage (
    turn_id  bigint      not null,
    name     text        not null,
    position int         not null,
    version  int         not null,
    result   jsonb       not null,
    micros   bigint      not null,
    ended_at timestamptz not null,
    primary key (turn_id, name)
);

-- Codes that were sent to an address. Of a code only a keyed print is kept, of the address a keyed hash.
create table one_time_code (
    id              bigint      generated always as identity primary key,
    marker          text        not null unique,
    conversation_id bigint      not null references conversation on delete cascade,
    identity_key    text        not null,
    print           text        not null,
    asks            text[]      not null,
    state           text        not null check (state in ('OPEN', 'USED', 'REPLACED', 'LOCKED')),
    tries           integer     not null default 0,
    sent_at         timestamptz not null,
    expires_at      timestamptz not null
);
create index one_time_code_conversation on one_time_code (conversation_id);
create index one_time_code_identity on one_time_code (identity_key, sent_at);
create index one_time_code_sent on one_time_code (sent_at);

-- What became of the codes that customers wrote, by message.
create table one_time_code_try (
    conversation_id bigint      not null references conversation on delete cascade,
    message_ref     text        not null,
    result          text        not null check (result in ('RIGHT', 'WRONG', 'EXPIRED', 'LOCKED')),
    tries_left      integer     not null,
    at              timestamptz not null,
    primary key (conversation_id, message_ref)
);

-- What became of drafts. Holds no customer's words, so it outlives their erasure.
create table draft_fate (
    turn_id         bigint primary key references turn,
    conversation_id bigint      not null references conversation,
    category        text        not null,
    fate            text        not null check (fate in ('UNCHANGED', 'EDITED', 'REPLACED', 'REJECTED', 'REDONE')),
    who             text        not null,
    at              timestamptz not null,
    -- false: what a colleague said in place of a rejected draft may still come
    settled         boolean     not null
);

create index draft_fate_at on draft_fate (at);

-- What people sent in place of a draft.
create table correction (
    id              bigint generated always as identity primary key,
    turn_id         bigint      not null unique references turn,
    conversation_id bigint      not null references conversation,
    category        text        not null,
    language        text        not null,
    who             text        not null,
    draft           text        not null,
    sent            text        not null,
    kinds           text[]      not null,
    -- rules, or the name of a model
    sorted_by       text        not null,
    -- what specialists are shown: without personal data
    about           text        not null,
    lesson_draft    text        not null,
    lesson_sent     text        not null,
    -- what the customer asked, to find it by
    vector          real[]      not null,
    vector_of       text        not null,
    at              timestamptz not null
);

create index correction_of_category on correction (category, at desc);
create index correction_of_conversation on correction (conversation_id);

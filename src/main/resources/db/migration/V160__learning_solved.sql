-- Questions that people answered in conversations that were resolved, without personal data.
create table solved_case (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null unique references conversation,
    connection_id   bigint      not null,
    ref             text        not null,
    category        text        not null,
    language        text        not null,
    question        text        not null,
    answer          text        not null,
    -- how often nearly the same was asked and answered; nothing else is kept of the others
    times           int         not null default 1,
    -- what the question means, to find it by
    vector          real[]      not null,
    vector_of       text        not null,
    solved_at       timestamptz not null
);

create index solved_case_of_category on solved_case (connection_id, category, solved_at desc);
create index solved_case_at on solved_case (solved_at);

-- Which resolved conversations were looked at, up to which message.
create table solved_look (
    conversation_id bigint primary key references conversation,
    newest_message  bigint not null
);

create table sandbox_message (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null references sandbox_conversation on delete cascade,
    author          text        not null check (author in ('customer', 'agent', 'bot', 'system')),
    hidden          boolean     not null,
    text            text        not null,
    attachments     text[]      not null default '{}',
    -- not unique on purpose: a real helpdesk does not know our markers either
    marker          text,
    created_at      timestamptz not null
);

create index on sandbox_message (conversation_id, id desc);

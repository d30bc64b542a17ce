create table sandbox_conversation (
    id               bigint generated always as identity primary key,
    connection       text        not null,
    channel          text        not null,
    subject          text,
    status           text        not null check (status in ('open', 'pending', 'snoozed', 'resolved')),
    assignee_kind    text        not null check (assignee_kind in ('nobody', 'bot', 'human')),
    assignee_name    text,
    team             text,
    labels           text[]      not null default '{}',
    priority         text check (priority in ('low', 'normal', 'high', 'urgent')),
    contact_ref      text        not null,
    contact_name     text,
    contact_email    text,
    contact_verified boolean     not null,
    updated_at       timestamptz not null
);

-- the list, and the question "did anything change" that every open page asks a few times a second
create index on sandbox_conversation (connection, updated_at desc);

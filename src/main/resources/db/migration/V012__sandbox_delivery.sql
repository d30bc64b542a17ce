-- Webhooks on their way out. A delivered one is deleted; one that was given up stays with the last answer it got.
create table sandbox_delivery (
    id          bigint generated always as identity primary key,
    key         uuid        not null default gen_random_uuid(),
    connection  text        not null,
    body        text        not null,
    attempts    int         not null default 0,
    gave_up     boolean     not null default false,
    last_answer text,
    created_at  timestamptz not null
);

-- Links by which customers end, pause or keep their subscription themselves. The link itself is not stored, only its hash.
create table cancel_link (
    id              bigint generated always as identity primary key,
    token_hash      text,
    purpose         text        not null,
    email           text        not null,
    customer_key    text        not null,
    conversation_id bigint      not null,
    language        text        not null,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    -- ended, paused, kept, or other_link: another link of the same customer was used
    outcome         text,
    approval_id     bigint
);
create index cancel_link_open on cancel_link (customer_key) where used_at is null;
create index cancel_link_email on cancel_link (email);
create index cancel_link_old on cancel_link (expires_at);

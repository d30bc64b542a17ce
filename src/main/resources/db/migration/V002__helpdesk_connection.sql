-- A deleted connection stays, without its secrets, because conversations and deliveries refer to it.
create table connection (
    id             bigint generated always as identity primary key,
    slug           text        not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    kind           text        not null check (kind in ('sandbox', 'chatwoot', 'zendesk')),
    base_url       text,
    account        text,
    token          text, -- locked by the vault
    webhook_secret text, -- locked by the vault
    secrets        text, -- JSON of further secrets by name, locked by the vault
    mode           text        not null check (mode in ('SHADOW', 'DRAFT', 'AUTO')),
    settings       jsonb       not null default '{}',
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    deleted_at     timestamptz,
    version        int         not null default 0,
    check (deleted_at is not null or webhook_secret is not null)
);

-- The name of a deleted connection may be given to a new one.
create unique index connection_slug on connection (slug) where deleted_at is null;

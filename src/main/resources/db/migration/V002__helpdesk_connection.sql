create table connection (
    id             bigint generated always as identity primary key,
    slug           text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    kind           text        not null check (kind in ('sandbox', 'chatwoot', 'zendesk')),
    base_url       text,
    account        text,
    token          text, -- locked by the vault
    webhook_secret text        not null, -- locked by the vault
    secrets        text, -- JSON of further secrets by name, locked by the vault
    mode           text        not null check (mode in ('SHADOW', 'DRAFT', 'AUTO')),
    settings       jsonb       not null default '{}',
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        int         not null default 0
);

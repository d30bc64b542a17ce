-- People who log in.
create table account (
    id            bigint generated always as identity primary key,
    -- in lower case
    email         text        not null unique,
    name          text        not null,
    role          text        not null check (role in ('VIEWER', 'AGENT', 'TUNER', 'ADMIN')),
    -- with the way it was made; null until they chose one
    password_hash text,
    enabled       boolean     not null default true,
    -- who they are at the provider of single sign-on, once they came that way
    issuer        text,
    subject       text,
    created_at    timestamptz not null,
    seen_at       timestamptz,
    unique (issuer, subject)
);

-- Browsers that are logged in. Of the id only a hash is kept, so that reading this table lets nobody in.
create table console_session (
    id_hash     text primary key,
    -- null: whoever showed the token of the settings
    account_id  bigint references account on delete cascade,
    -- which token that was: another one in the settings ends it
    token_print text,
    began_at    timestamptz not null,
    seen_at     timestamptz not null,
    ends_at     timestamptz not null,
    check ((account_id is null) <> (token_print is null))
);
create index console_session_account on console_session (account_id);
create index console_session_end on console_session (ends_at);

-- By which somebody chooses a password, once.
create table account_link (
    link_hash  text primary key,
    account_id bigint      not null unique references account on delete cascade,
    ends_at    timestamptz not null
);

-- Tries to log in that were not successful, by keyed hashes of address, account and browser.
create table login_failure (
    who      text primary key,
    failures bigint      not null,
    since    timestamptz not null
);
create index login_failure_since on login_failure (since);

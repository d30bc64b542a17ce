-- How a category's specialist writes. Nothing in languages is every language, nothing in knowledge the whole library.
create table category_profile (
    category text primary key references category on delete cascade,
    tone text not null,
    length text not null check (length in ('SHORT', 'NORMAL', 'LONG')),
    languages text[] not null default '{}',
    wording text not null check (wording in ('FLUID', 'STRICT')) default 'FLUID',
    knowledge text[] not null default '{}'
);

insert into category_profile (category, tone, length) values
('shipping', 'friendly and concrete', 'SHORT'),
('order-changes', 'friendly and quick', 'SHORT'),
('returns-refunds', 'calm and exact', 'NORMAL'),
('billing', 'factual and calm', 'NORMAL'),
('subscription', 'friendly and light', 'SHORT'),
('retention', 'warm and respectful', 'SHORT'),
('product', 'helpful, not pushy', 'NORMAL'),
('damage', 'sorry and practical', 'NORMAL'),
('account', 'patient and clear', 'NORMAL'),
('general', 'friendly and natural', 'SHORT');

-- Instructions of a category's specialist, or with no category the rules that hold for all. A text is never changed: an edit is
-- a new number, and one of them is published.
create table prompt_version (
    id bigint generated always as identity primary key,
    category text not null default '',
    number integer not null check (number > 0),
    text text not null,
    note text not null default '',
    author text not null,
    created_at timestamptz not null,
    published boolean not null default false,
    unique (category, number)
);
create unique index prompt_version_published on prompt_version (category) where published;

-- What may be said word for word where wording is strict. {field} is filled from what tools told in the same turn.
create table text_block (
    category text not null references category on delete cascade,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    use_when text not null,
    text text not null,
    updated_at timestamptz not null default now(),
    primary key (category, language, key)
);

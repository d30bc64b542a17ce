-- Where documents are fetched from again and again.
create table knowledge_source (
    id bigint generated always as identity primary key,
    name text not null unique,
    kind text not null,
    settings jsonb not null,
    category text,
    product text,
    language text not null,
    publish boolean not null,
    every_hours integer,
    due_at timestamptz,
    created_at timestamptz not null
);

-- One run through a source. Its items are its progress: a run that was stopped goes on with those that wait.
create table knowledge_import (
    id bigint generated always as identity primary key,
    source_id bigint not null references knowledge_source on delete cascade,
    state text not null check (state in ('running', 'stopped', 'done', 'failed')),
    note text,
    listed boolean not null default false,
    started_at timestamptz not null,
    finished_at timestamptz
);
create index on knowledge_import (source_id, id desc);
create unique index on knowledge_import (source_id) where state = 'running';

create table knowledge_import_item (
    import_id bigint not null references knowledge_import on delete cascade,
    position integer not null,
    key text not null,
    state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
    note text,
    created integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    -- the slugs of the documents in it, one a line: what no item has any more is retired
    slugs text not null default '',
    primary key (import_id, position)
);

-- A file on its way in, in parts that fit a request.
create table knowledge_upload (
    id bigint generated always as identity primary key,
    name text not null,
    created_at timestamptz not null
);

create table knowledge_upload_part (
    upload_id bigint not null references knowledge_upload on delete cascade,
    position integer not null,
    bytes bytea not null,
    primary key (upload_id, position)
);

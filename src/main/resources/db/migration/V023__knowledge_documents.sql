create table document (
    id bigint generated always as identity primary key,
    slug text not null unique,
    title text not null,
    link text,
    -- whether customers may be shown the link
    public boolean not null default true,
    body text not null,
    category text,
    product text,
    language text not null default 'en',
    tags text[] not null default '{}',
    valid_from timestamptz,
    valid_until timestamptz,
    status text not null default 'published' check (status in ('draft', 'published', 'retired')),
    -- where it came from: by hand, demo, or the import source that keeps it up to date
    origin text not null default 'hand',
    -- retired because its source no longer had it: when it is there again, it counts again
    missing boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null,
    -- when its words last changed, by its source's account where there is one
    updated_at timestamptz not null
);
create index on document (status, id);
create index on document (origin);

create table document_version (
    document_id bigint not null references document on delete cascade,
    version integer not null,
    title text not null,
    body text not null,
    status text not null,
    saved_at timestamptz not null,
    primary key (document_id, version)
);

-- Never changed but for its position: another text is another passage, so that what was computed for it stays right.
create table passage (
    id bigint generated always as identity primary key,
    document_id bigint not null references document on delete cascade,
    position integer not null,
    heading text not null,
    text text not null,
    hash bytea not null,
    dictionary regconfig not null default 'english',
    search tsvector generated always as (
        setweight(to_tsvector(dictionary, heading), 'A') || to_tsvector(dictionary, text)) stored,
    unique (document_id, position) deferrable initially deferred
);
create index on passage using gin (search);
create index on passage (hash);

-- What a passage means, by the model that was asked. One signed byte a number, so many numbers a window of the passage.
create table passage_vector (
    passage_id bigint not null references passage on delete cascade,
    model text not null,
    vectors bytea not null,
    primary key (passage_id, model)
);

create table document (
    id bigint generated always as identity primary key,
    slug text not null unique,
    title text not null,
    link text,
    body text not null,
    language text not null default 'en',
    updated_at timestamptz not null
);

create table passage (
    id bigint generated always as identity primary key,
    document_id bigint not null references document on delete cascade,
    position integer not null,
    heading text not null,
    text text not null,
    search tsvector generated always as (
        setweight(to_tsvector('english', heading), 'A') || to_tsvector('english', text)) stored,
    unique (document_id, position)
);
create index on passage using gin (search);

-- Questions that the library does not answer, without names and numbers.
create table knowledge_gap (
    id bigint generated always as identity primary key,
    question text not null,
    normalised text not null unique,
    category text,
    language text not null,
    best_score double precision not null,
    asked integer not null default 1,
    first_asked_at timestamptz not null,
    last_asked_at timestamptz not null,
    closed_at timestamptz
);
create index on knowledge_gap (last_asked_at desc) where closed_at is null;

create table document_use (
    document_id bigint not null references document on delete cascade,
    day date not null,
    shown integer not null default 0,
    sent integer not null default 0,
    rejected integer not null default 0,
    escalated integer not null default 0,
    helpful integer not null default 0,
    unhelpful integer not null default 0,
    primary key (document_id, day)
);

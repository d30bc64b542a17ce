-- A category that is retired gets no new messages; its instructions, texts and past turns stay.
alter table category add column retired_at timestamptz;

-- Who put which wording of instructions in use and when, so that going back knows what was before.
create table prompt_publication (
    id bigint generated always as identity primary key,
    category text not null,
    number integer not null,
    author text not null,
    at timestamptz not null
);
create index prompt_publication_of on prompt_publication (category, id desc);

insert into prompt_publication (category, number, author, at)
select category, number, author, created_at from prompt_version where published;

-- Wordings are tried on the newest turns of a category.
create index stage_category on stage ((result ->> 'category'), turn_id desc) where name = 'route';

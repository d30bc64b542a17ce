-- Sentences of customers that belong to a category. The embedded router learns from them.
create table category_example (
    id bigint generated always as identity primary key,
    category text not null references category (slug) on delete cascade,
    text text not null check (length(text) between 1 and 600),
    added_at timestamptz not null default now(),
    unique (category, text)
);

insert into category_example (category, text)
select category.slug, example.text
from category, unnest(category.examples) with ordinality as example (text, place)
order by category.position, example.place;

alter table category drop column examples;

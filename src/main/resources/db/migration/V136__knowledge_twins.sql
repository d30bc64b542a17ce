-- Passages of different documents that mean nearly the same, in both directions. What differs: the numbers that one names
-- and the other does not; null where they say the same.
create table passage_twin (
    passage_id bigint not null references passage on delete cascade,
    other_id bigint not null references passage on delete cascade,
    nearness real not null,
    differs text,
    primary key (passage_id, other_id)
);
create index on passage_twin (other_id);

-- Which passages were compared with the others, by the model that told their meaning.
create table passage_compared (
    passage_id bigint primary key references passage on delete cascade,
    model text not null
);

-- How many tokens a specialist may be told. The name is category/urgency.
create table context_budget (
    name text primary key,
    category text not null,
    urgency text not null,
    tokens integer not null check (tokens between 200 and 200000)
);
insert into context_budget (name, category, urgency, tokens) values
    ('any/any', 'any', 'any', 2000),
    ('any/high', 'any', 'high', 3000),
    ('any/urgent', 'any', 'urgent', 4000),
    ('any/critical', 'any', 'critical', 6000),
    ('billing/any', 'billing', 'any', 3000);

-- One line for each message that is no longer told word for word.
create table conversation_summary (
    conversation_id bigint primary key references conversation on delete cascade,
    up_to timestamptz not null,
    text text not null
);

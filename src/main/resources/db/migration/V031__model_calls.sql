-- Each question to a provider, whatever came of it. Texts are masked and cut. turn_id has no foreign key: simulations have
-- none, and rows are deleted after their own time. cost is null where the profile has no price.
create table model_call (
    id              bigint generated always as identity primary key,
    at              timestamptz not null,
    turn_id         bigint,
    conversation_id bigint,
    role            text        not null,
    category        text,
    profile         text        not null,
    provider        text        not null,
    model           text        not null,
    prompt          text        not null,
    outcome         text        not null,
    error           text,
    finish          text,
    tokens_in       int,
    tokens_cached   int,
    tokens_out      int,
    cost            numeric,
    millis          bigint      not null,
    request         text        not null,
    answer          text
);

create index model_call_of_turn on model_call (turn_id, id) where turn_id is not null;
create index model_call_of_conversation on model_call (conversation_id) include (tokens_in, tokens_out, cost)
    where conversation_id is not null;
-- What a day or a month has cost is answered from this index alone.
create index model_call_by_time on model_call (at) include (tokens_in, tokens_out, cost);

-- An alarm about a budget is raised once in its period, whatever the number of nodes.
create table model_budget_alert (
    budget text not null,
    period text not null,
    share  int  not null,
    at     timestamptz not null,
    primary key (budget, period, share)
);

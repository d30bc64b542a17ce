-- What language models may take at most, where somebody set it here: it goes before the settings. Nothing in both is no limit.
create table model_budget (
    name   text primary key check (name in ('turn', 'conversation', 'day', 'month')),
    tokens bigint check (tokens >= 0),
    cost   numeric(14, 4) check (cost >= 0)
);

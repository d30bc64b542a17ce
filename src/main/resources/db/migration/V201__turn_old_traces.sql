-- Old traces are looked for every hour; stages lie in the order in which they ended.
create index stage_ended on stage using brin (ended_at);

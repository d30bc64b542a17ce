-- What the operator was told, by whichever node: every node's overview shows it. Holds ids and settings, nothing of customers.
create table alert (
    id   bigint generated always as identity primary key,
    at   timestamptz not null,
    kind text        not null,
    says text        not null
);
create index alert_at on alert (at);

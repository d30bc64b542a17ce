-- Everything that people set, as it was last seen: JSON, with keyed prints in place of secrets.
create table config_item (
    part    text not null,
    item    text not null,
    content text not null,
    primary key (part, item)
);

-- Who changes the configuration right now: one of all nodes.
create table config_lock (
    id         int primary key check (id = 1),
    holder     text,
    held_until timestamptz
);
insert into config_lock (id) values (1);

-- Who changed what and when. before and after are JSON without secrets; null where there is nothing.
create table audit_entry (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    who    text        not null,
    role   text        not null,
    how    text        not null,
    part   text        not null,
    item   text        not null,
    before text,
    after  text
);
create index audit_entry_item on audit_entry (part, item, id desc);
create index audit_entry_who on audit_entry (who, id desc);

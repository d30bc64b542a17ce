-- How long things are kept, where somebody set that; 0 is for ever.
create table retention (
    name      text primary key,
    keep_days int  not null check (keep_days >= 0)
);
create index audit_entry_at on audit_entry (at);

-- What a colleague wants to be different, where the turn was asked for by one.
alter table turn add column redo jsonb;

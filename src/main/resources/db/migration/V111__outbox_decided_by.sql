-- The person who decided on an action; null: the bot did.
alter table action add column decided_by text;

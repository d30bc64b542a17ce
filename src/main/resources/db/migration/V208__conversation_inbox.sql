-- Through which inbox of the helpdesk it came, by the helpdesk's own number or word for it.
alter table conversation add column inbox text;

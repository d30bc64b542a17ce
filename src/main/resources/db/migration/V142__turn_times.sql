-- What became of the last days' drafts is looked for again and again; turns lie in the order in which they were opened.
create index turn_opened on turn using brin (opened_at);

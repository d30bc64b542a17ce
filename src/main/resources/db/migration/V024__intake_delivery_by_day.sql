-- Answers how many deliveries came today and what became of them from the index alone. Nothing reads by time otherwise.
create index delivery_by_day on delivery (received_at, state);
drop index delivery_newest;

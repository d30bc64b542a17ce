-- Old messages are looked for every hour; they lie in the order in which they came in.
create index message_received on message using brin (received_at);

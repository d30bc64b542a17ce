-- In which conversations a gap was met, so that a question that only one customer asked goes with that customer.
create table knowledge_gap_asker (
    gap_id          bigint not null references knowledge_gap on delete cascade,
    conversation_id bigint not null,
    primary key (gap_id, conversation_id)
);
create index knowledge_gap_asker_of_conversation on knowledge_gap_asker (conversation_id);

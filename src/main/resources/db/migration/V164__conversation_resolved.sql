-- What was resolved lately and whether anything was said since, without reading all that was ever said.
create index conversation_resolved on conversation (facts_as_of) where status = 'RESOLVED';
create index message_newest on message (conversation_id, id) where not hidden;

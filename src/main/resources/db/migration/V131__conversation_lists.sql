-- Who waits for an answer: as many entries as there are such messages, however many there were before.
create index message_unanswered on message (conversation_id)
    where author in ('CUSTOMER', 'OTHER') and not hidden and not answered;

-- How much came in lately is counted from this index alone.
create index message_of_customers on message (received_at) where author = 'CUSTOMER' and not hidden;

-- Names, addresses and numbers, word by word. The expression is that of the query.
create index conversation_search on conversation using gin (to_tsvector('simple', translate(
    coalesce(contact_name, '') || ' ' || coalesce(contact_email, '') || ' ' || ref || ' ' || coalesce(subject, ''),
    '@._-+', '     ')));

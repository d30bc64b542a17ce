-- Old messages are looked for every hour; those that were emptied already are not walked again.
create index message_with_words on message (received_at) where text <> '' or attachments <> '{}';

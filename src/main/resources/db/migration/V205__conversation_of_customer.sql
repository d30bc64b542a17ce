-- Whose conversations they are is asked when somebody is erased.
create index conversation_of_customer on conversation (lower(contact_email));
create index conversation_of_proven on conversation (lower(proven_email)) where proven_email is not null;

-- Whom an erased conversation was with is not heard again until they write anew.
alter table conversation add column erased_at timestamptz;

-- Whether a reply reaches the mailbox of the contact's address and nobody else; which address was proven by a code that was
-- sent there, and until when that counts.
alter table conversation
    add column mailbox      boolean not null default false,
    add column proven_email text,
    add column proven_until timestamptz;

-- A secret was taken out of its text, so the helpdesk telling the text again changes nothing.
alter table message add column masked boolean not null default false;

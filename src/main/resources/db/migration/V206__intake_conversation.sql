-- Which conversation a delivery tells of, as far as that could be read, so that it can be erased with its customer.
alter table delivery add column conversation_ref text;

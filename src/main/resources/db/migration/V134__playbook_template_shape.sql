-- How a reply is marked up follows from the channel it goes to, not from a template.
alter table reply_template drop column shape;

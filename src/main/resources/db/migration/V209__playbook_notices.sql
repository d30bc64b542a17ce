-- What a customer is told when a person takes over, and what is added outside business hours.
alter table reply_template add column notice text;
alter table reply_template add column notice_closed text;

-- How far the bot may go in this one conversation, if less than on its connection.
alter table conversation add column mode text check (mode in ('OFF', 'SHADOW', 'DRAFT', 'AUTO'));
alter table connection drop constraint connection_mode_check;
alter table connection add constraint connection_mode_check check (mode in ('OFF', 'SHADOW', 'DRAFT', 'AUTO'));

-- What customers ask us to change besides what the shop tells of them. Imports leave these columns alone.
alter table subscription add column every_months integer not null default 1 check (every_months between 1 and 12);
-- set when a pause was asked for here; the day on which boxes go on
alter table subscription add column paused_until date;
alter table subscription add column delivery_address jsonb;
alter table purchase add column delivery_address jsonb;

create index subscription_paused on subscription (paused_until) where paused_until is not null;

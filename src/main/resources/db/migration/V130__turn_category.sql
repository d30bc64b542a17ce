-- What a turn was about, for lists and figures: the journal has it too, but not where it can be counted.
alter table turn add column category text;
update turn t set category = s.result ->> 'category' from stage s where s.turn_id = t.id and s.name = 'route';

-- What was decided in the last days is counted from this index alone.
create index turn_finished on turn (finished_at) include (outcome, category) where state = 'DONE';

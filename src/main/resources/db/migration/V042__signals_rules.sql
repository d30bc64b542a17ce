-- What the course of a conversation tells. The code knows what each measure does with threshold and span.
create table signal_rule (
    name text primary key,
    measure text not null,
    threshold double precision not null,
    span integer not null check (span between 1 and 20),
    tiers text[] not null default '{}',
    adds_urgency boolean not null default false,
    forbids_auto boolean not null default false,
    escalates boolean not null default false,
    enabled boolean not null default true
);
insert into signal_rule (name, measure, threshold, span, tiers, adds_urgency, forbids_auto, escalates) values
    ('mood-is-low', 'MOOD_MEAN', -0.5, 3, '{}', true, true, true),
    ('mood-falls', 'MOOD_SLOPE', -0.1, 5, '{}', true, true, true),
    ('long-conversation', 'MESSAGES', 15, 1, '{}', false, true, true),
    ('asked-three-times', 'SAME_ASK', 3, 1, '{}', true, true, true),
    ('important-customer-complains', 'TIER_COMPLAINT', 0, 1, '{premium,enterprise}', true, true, true),
    ('valuable-customer-complains', 'VALUE_COMPLAINT', 5000, 1, '{}', true, true, true),
    ('little-progress', 'NO_PROGRESS', 10, 4, '{}', false, true, true),
    ('escalated-before', 'ESCALATED_BEFORE', 1, 1, '{}', false, true, false);

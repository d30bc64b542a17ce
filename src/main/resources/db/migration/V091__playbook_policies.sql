-- How far the bot may go, for a connection, a channel of it or a category; null stands for any. Of all that apply the most
-- careful counts: the lowest mode, the highest threshold, the greatest share for review. It never goes further than the
-- connection's own mode.
create table policy (
    id bigint generated always as identity primary key,
    connection text,
    channel text,
    category text,
    mode text check (mode in ('off', 'shadow', 'draft', 'auto')),
    threshold double precision check (threshold between 0 and 1),
    review_share double precision check (review_share between 0 and 1)
);

create unique index policy_scope on policy (coalesce(connection, ''), coalesce(channel, ''), coalesce(category, ''));

-- When people are there. connection '*' stands for those that have no line of their own. A day's hours are like
-- 'mon 09:00-12:30'; a day may have several. mode_within and mode_outside limit the bot at these times.
create table business_hours (
    connection text primary key,
    time_zone text not null,
    hours text[] not null,
    holidays text[] not null default '{}',
    mode_within text check (mode_within in ('off', 'shadow', 'draft', 'auto')),
    mode_outside text check (mode_outside in ('off', 'shadow', 'draft', 'auto'))
);

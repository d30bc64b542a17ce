-- Old corrections are looked for every hour.
create index correction_at on correction (at);

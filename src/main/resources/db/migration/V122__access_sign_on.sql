-- Who came back from the provider of single sign-on, so that nobody comes back twice.
create table sign_on_used (
    state_hash text primary key,
    ends_at    timestamptz not null
);
create index sign_on_used_end on sign_on_used (ends_at);

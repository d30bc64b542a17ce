-- Drafts and handovers that waited too long and were raised again, each once.
create table reminder (
    turn_id bigint primary key references turn,
    raised_at timestamptz not null
);

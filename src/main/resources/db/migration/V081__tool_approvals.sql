-- What a tool or a customer asked for and a person decides on. conversation_id and turn_id have no foreign keys: the room that
-- keeps conversations is another one.
create table approval (
    id              bigint generated always as identity primary key,
    conversation_id bigint      not null,
    turn_id         bigint,
    connection      text        not null,
    category        text        not null,
    language        text        not null,
    -- whose records it is about; the key is the same on every channel and tells no address
    email           text        not null,
    customer_key    text        not null,
    operation       text        not null,
    arguments       jsonb       not null,
    -- the same wish has the same fingerprint
    fingerprint     text        not null,
    plan            jsonb       not null,
    target          text        not null,
    live            boolean     not null,
    -- the customer did it on a page of ours, so nobody else is asked
    by_customer     boolean     not null default false,
    state           text        not null check (state in
        ('PROPOSED', 'APPROVED', 'REJECTED', 'EXPIRED', 'WITHDRAWN', 'EXECUTED', 'FAILED')),
    edited          boolean     not null default false,
    proposed_at     timestamptz not null,
    expires_at      timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    -- why it was rejected or withdrawn, or why it failed
    reason          text,
    -- what the customer may be told once it is done
    says            text,
    ended_at        timestamptz,
    -- the turn that told the customer how it ended
    told_in         bigint,
    tries           integer     not null default 0,
    -- when the shop's backend was first asked to do it: from then on it may have been done
    sent_at         timestamptz,
    -- as long as somebody waits for the backend's answer nobody else asks it
    busy_until      timestamptz
) with (fillfactor = 80);

create unique index approval_same_wish on approval (conversation_id, operation, fingerprint) where state = 'PROPOSED';
create index approval_conversation on approval (conversation_id, id desc);
create index approval_proposed on approval (expires_at) where state = 'PROPOSED';
create index approval_state on approval (state, id desc);
create index approval_customer on approval (customer_key, operation, proposed_at desc);
create index approval_email on approval (email);

-- Who did what with it, and when.
create table approval_event (
    id          bigint generated always as identity primary key,
    approval_id bigint      not null references approval on delete cascade,
    what        text        not null,
    who         text        not null,
    at          timestamptz not null,
    note        text
);
create index approval_event_of on approval_event (approval_id, id);

-- What needs no person, within limits.
create table pre_approval (
    id         bigint generated always as identity primary key,
    name       text    not null unique,
    operation  text    not null,
    -- the most money at once; what pays money out needs it
    most       numeric(15, 3),
    currency   text check (currency ~ '^[A-Z]{3}$'),
    -- so often for one customer within ninety days
    times      integer not null check (times between 1 and 1000),
    -- none: all
    categories text[]  not null default '{}',
    trust      text    not null default 'VERIFIED' check (trust in ('CLAIMED', 'VERIFIED')),
    enabled    boolean not null default false
);

insert into pre_approval (name, operation, most, currency, times, enabled) values
    ('Skip a box once in ninety days', 'skip_month', null, null, 1, false),
    ('Refund up to 20 euros', 'process_refund_request', 20, 'EUR', 1, false);

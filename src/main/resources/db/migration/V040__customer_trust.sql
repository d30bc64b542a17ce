-- What may be told to whom: what is not listed needs proof of identity.
create table fact_trust (
    fact text primary key,
    trust text not null check (trust in ('ANONYMOUS', 'CLAIMED', 'VERIFIED'))
);

-- How the turns of proven people ended, under a keyed hash of their address. No words and no address.
create table encounter (
    turn_id bigint primary key,
    identity_key text not null,
    conversation_id bigint not null,
    channel text not null,
    category text not null,
    outcome text not null,
    sentiment text not null,
    escalated boolean not null,
    at timestamptz not null
);
create index encounter_identity on encounter (identity_key, at desc);

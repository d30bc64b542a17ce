-- Systems of the shop that are asked when a customer writes. The secret is locked.
create table live_source (
    kind       text        primary key check (kind in ('shopify', 'stripe')),
    url        text        not null,
    secret     text        not null,
    updated_at timestamptz not null
);

-- What the shop's systems tell of its customers. Every record carries the key it has there (source and ref), so that it can be
-- told again and again; the numbers in id are ours and go nowhere. Amounts have three decimals, as the dinar has.
create table product (
    id bigint generated always as identity primary key,
    source text not null,
    ref text not null,
    name text not null,
    description text not null default '',
    price numeric(15, 3),
    currency text check (currency ~ '^[A-Z]{3}$'),
    updated_at timestamptz not null default now(),
    unique (source, ref)
);

-- One person may be known to several sources; what has the same e-mail address belongs together.
create table customer (
    id bigint generated always as identity primary key,
    source text not null,
    ref text not null,
    email text check (email = lower(email)),
    phone text,
    name text not null,
    tier text not null default 'standard',
    lifetime_value numeric(15, 3),
    lifetime_currency text check (lifetime_currency ~ '^[A-Z]{3}$'),
    language text,
    time_zone text,
    preferences jsonb not null default '{}',
    since date,
    updated_at timestamptz not null default now(),
    unique (source, ref)
);
create index customer_email on customer (email);
create index customer_phone on customer (phone) where phone is not null;

create table subscription (
    id bigint generated always as identity primary key,
    source text not null,
    ref text not null,
    customer_id bigint not null references customer on delete cascade,
    plan text not null,
    status text not null check (status in ('active', 'paused', 'past_due', 'cancelled')),
    price numeric(15, 3) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    next_box_on date,
    started_on date not null,
    unique (source, ref)
);
create index subscription_customer on subscription (customer_id);

create table purchase (
    id bigint generated always as identity primary key,
    source text not null,
    ref text not null,
    number text not null,
    customer_id bigint not null references customer on delete cascade,
    status text not null check (status in ('placed', 'packed', 'shipped', 'delivered', 'cancelled', 'returned')),
    total numeric(15, 3) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    placed_at timestamptz not null,
    promised_on date,
    unique (source, ref)
);
create index purchase_customer on purchase (customer_id, placed_at desc);
create index purchase_number on purchase (number);
-- What the sweep for late orders looks through: open orders only, which are few.
create index purchase_promised on purchase (promised_on) where status in ('placed', 'packed', 'shipped');

create table purchase_item (
    purchase_id bigint not null references purchase on delete cascade,
    position integer not null,
    sku text,
    name text not null,
    quantity integer not null check (quantity > 0),
    primary key (purchase_id, position)
);

create table shipment (
    purchase_id bigint not null references purchase on delete cascade,
    tracking_number text not null,
    carrier text not null,
    tracking_link text,
    shipped_at timestamptz not null,
    expected_on date,
    delivered_at timestamptz,
    primary key (purchase_id, tracking_number)
);
create index shipment_under_way on shipment (expected_on) where delivered_at is null;

create table payment (
    id bigint generated always as identity primary key,
    source text not null,
    ref text not null,
    customer_id bigint not null references customer on delete cascade,
    purchase_id bigint references purchase on delete cascade,
    kind text not null check (kind in ('charge', 'refund')),
    status text not null check (status in ('pending', 'done', 'failed')),
    amount numeric(15, 3) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    method text not null,
    at timestamptz not null,
    unique (source, ref)
);
create index payment_customer on payment (customer_id, at desc);
create index payment_purchase on payment (purchase_id);
create index payment_unsettled on payment (at) where status <> 'done';

create table claim (
    id bigint generated always as identity primary key,
    source text not null,
    ref text not null,
    customer_id bigint not null references customer on delete cascade,
    purchase_id bigint references purchase on delete cascade,
    kind text not null check (kind in ('return', 'damage', 'missing', 'wrong_item', 'other')),
    status text not null check (status in ('open', 'accepted', 'rejected', 'closed')),
    says text not null default '',
    opened_at timestamptz not null,
    closed_at timestamptz,
    refund_promised_on date,
    unique (source, ref)
);
create index claim_customer on claim (customer_id, opened_at desc);
create index claim_purchase on claim (purchase_id);
create index claim_open on claim (opened_at) where status in ('open', 'accepted');

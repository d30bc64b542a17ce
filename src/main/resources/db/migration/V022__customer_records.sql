create table product (
    sku text primary key,
    name text not null,
    description text not null default '',
    price numeric(12, 2) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$')
);

create table customer (
    id bigint generated always as identity primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    tier text not null default 'standard',
    language text not null default 'en',
    since date not null
);

create table subscription (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customer on delete cascade,
    plan text not null,
    status text not null check (status in ('active', 'paused', 'cancelled')),
    price numeric(12, 2) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    next_box_on date,
    started_on date not null
);
create index on subscription (customer_id);

create table purchase (
    number text primary key,
    customer_id bigint not null references customer on delete cascade,
    status text not null check (status in ('placed', 'packed', 'shipped', 'delivered', 'cancelled', 'returned')),
    total numeric(12, 2) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    placed_at timestamptz not null
);
create index on purchase (customer_id, placed_at desc);

create table purchase_item (
    purchase_number text not null references purchase on delete cascade,
    position integer not null,
    sku text not null references product,
    quantity integer not null check (quantity > 0),
    primary key (purchase_number, position)
);

create table shipment (
    id bigint generated always as identity primary key,
    purchase_number text not null references purchase on delete cascade,
    carrier text not null,
    tracking_number text not null,
    tracking_link text,
    shipped_at timestamptz not null,
    expected_on date,
    delivered_at timestamptz
);
create index on shipment (purchase_number);

create table payment (
    id bigint generated always as identity primary key,
    purchase_number text not null references purchase on delete cascade,
    kind text not null check (kind in ('charge', 'refund')),
    status text not null check (status in ('pending', 'done', 'failed')),
    amount numeric(12, 2) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    method text not null,
    at timestamptz not null
);
create index on payment (purchase_number);

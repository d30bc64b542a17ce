-- What may be open between a customer and us. The view below does what the rules of these names say.
create table outstanding_rule (
    name text primary key,
    says text not null,
    days integer not null,
    confidence double precision not null check (confidence between 0 and 1),
    forbids_auto boolean not null default false,
    enabled boolean not null default true
);
insert into outstanding_rule (name, says, days, confidence) values
    ('order_late', 'An order has not arrived so many days after it was promised.', 0, 0.9),
    ('claim_open', 'A claim has been open for so many days.', 0, 0.9),
    ('payment_failed', 'A charge failed within so many days and none has gone through since.', 30, 0.95),
    ('refund_unbooked', 'A refund was promised, or has been pending, for so many days and is not booked.', 3, 0.9),
    ('contacted_again', 'The same person wrote about the same topic in another conversation within so many days.', 7, 0.7);

create view outstanding_find (customer_id, rule, evidence, since) as
select p.customer_id, r.name,
    'Order ' || p.number || ' was promised for ' || p.promised_on || ' and has not arrived.', p.promised_on::timestamptz
from outstanding_rule r, purchase p
where r.name = 'order_late' and r.enabled and p.status in ('placed', 'packed', 'shipped')
    and p.promised_on < current_date - r.days
union all
select p.customer_id, r.name,
    'Order ' || p.number || ' was expected on ' || h.expected_on || ' and has not arrived.', h.expected_on::timestamptz
from outstanding_rule r, shipment h join purchase p on p.id = h.purchase_id
where r.name = 'order_late' and r.enabled and p.status = 'shipped' and p.promised_on is null and h.delivered_at is null
    and h.expected_on < current_date - r.days
union all
select k.customer_id, r.name,
    'A claim (' || replace(k.kind, '_', ' ') || ') of ' || k.opened_at::date || ' is ' || k.status || '.', k.opened_at
from outstanding_rule r, claim k
where r.name = 'claim_open' and r.enabled and k.status in ('open', 'accepted')
    and k.opened_at < now() - make_interval(days => r.days)
union all
select y.customer_id, r.name,
    'A charge of ' || trim_scale(y.amount) || ' ' || y.currency || ' failed on ' || y.at::date || '.', y.at
from outstanding_rule r, payment y
where r.name = 'payment_failed' and r.enabled and y.kind = 'charge' and y.status = 'failed'
    and y.at > now() - make_interval(days => r.days)
    and not exists (
        select 1 from payment later
        where later.customer_id = y.customer_id and later.purchase_id is not distinct from y.purchase_id
            and later.kind = 'charge' and later.status = 'done' and later.at > y.at)
union all
select k.customer_id, r.name,
    'A refund was promised on ' || k.refund_promised_on || ' and is not booked.', k.refund_promised_on::timestamptz
from outstanding_rule r, claim k
where r.name = 'refund_unbooked' and r.enabled and k.status in ('open', 'accepted')
    and k.refund_promised_on < current_date - r.days
    and not exists (
        select 1 from payment y
        where y.customer_id = k.customer_id and y.purchase_id is not distinct from k.purchase_id
            and y.kind = 'refund' and y.status = 'done')
union all
select y.customer_id, r.name,
    'A refund of ' || trim_scale(y.amount) || ' ' || y.currency || ' has been pending since ' || y.at::date || '.', y.at
from outstanding_rule r, payment y
where r.name = 'refund_unbooked' and r.enabled and y.kind = 'refund' and y.status = 'pending'
    and y.at < now() - make_interval(days => r.days)
    and not exists (
        select 1 from claim k
        where k.customer_id = y.customer_id and k.purchase_id = y.purchase_id and k.refund_promised_on is not null);

-- Cases that people wrote down. A message near enough in meaning to looks_like meets the case.
create table outstanding_case (
    id bigint generated always as identity primary key,
    title text not null,
    looks_like text not null,
    says text not null,
    forbids_auto boolean not null default false,
    enabled boolean not null default true
);

-- What the last hourly search found.
create table outstanding_customer (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customer on delete cascade,
    rule text not null,
    evidence text not null,
    since timestamptz not null,
    found_at timestamptz not null,
    unique (customer_id, rule)
);
create index outstanding_customer_newest on outstanding_customer (since desc);

-- Hazel & Thyme, a made-up shop for monthly pantry boxes. Run once by DemoData; deskhand.now is the start of the service.
create temporary table demo_now on commit drop as select current_setting('deskhand.now')::timestamptz as at;

insert into product (source, ref, name, description, price, currency) values
    ('demo', 'BOX-AUTUMN', 'Autumn Pantry Box', 'Chestnut spread, smoked salt, barley, dried mushrooms', 38.00, 'EUR'),
    ('demo', 'BOX-LARGE', 'Large Pantry Box', 'Twelve staples for a family of four', 62.00, 'EUR'),
    ('demo', 'GRANOLA', 'Maple Granola', 'Oats, maple syrup, hazelnuts', 8.50, 'EUR'),
    ('demo', 'OLIVE-OIL', 'Organic Olive Oil 500 ml', 'Cold pressed, from Crete', 16.50, 'EUR'),
    ('demo', 'TEA-THYME', 'Mountain Thyme Tea', 'Loose leaf, caffeine free', 6.90, 'EUR'),
    ('demo', 'HONEY', 'Linden Honey', 'From one valley and one summer', 9.80, 'EUR');

insert into customer (source, ref, email, name, tier, lifetime_value, lifetime_currency, language, time_zone, since, updated_at)
select 'demo', ref, email, name, tier, value, 'EUR', language, zone, (at - age)::date, at
from demo_now, (values
    ('mira', 'mira@example.com', 'Mira Lindqvist', 'standard', 532.00, 'en', 'Europe/Stockholm', interval '14 months'),
    ('jonas', 'jonas@example.com', 'Jonas Weber', 'premium', 1926.50, 'de', 'Europe/Berlin', interval '3 years'),
    ('amelie', 'amelie@example.com', 'Amélie Laurent', 'standard', 190.00, 'fr', 'Europe/Paris', interval '5 months'),
    ('tom', 'tom@example.com', 'Tom Okafor', 'standard', 61.80, 'en', 'Europe/London', interval '8 months'),
    ('priya', 'priya@example.com', 'Priya Raman', 'premium', 5340.00, 'en', 'Asia/Kolkata', interval '2 years')
) as person (ref, email, name, tier, value, language, zone, age);

insert into subscription (source, ref, customer_id, plan, status, price, currency, next_box_on, started_on)
select 'demo', 'sub-' || c.ref, c.id, plan, status, price, 'EUR', (at + next_box)::date, (at - running)::date
from demo_now, (values
    ('mira@example.com', 'Monthly Pantry Box', 'active', 38.00, interval '12 days', interval '14 months'),
    ('jonas@example.com', 'Large Pantry Box', 'active', 62.00, interval '9 days', interval '2 years'),
    ('amelie@example.com', 'Monthly Pantry Box', 'paused', 38.00, null, interval '5 months'),
    ('priya@example.com', 'Large Pantry Box', 'active', 62.00, interval '4 days', interval '23 months')
) as running (email, plan, status, price, next_box, running)
join customer c using (email);

insert into purchase (source, ref, number, customer_id, status, total, currency, placed_at, promised_on)
select 'demo', number, number, c.id, status, total, 'EUR', at - ago, (at - ago + interval '7 days')::date
from demo_now, (values
    ('1042', 'mira@example.com', 'shipped', 46.50, interval '4 days'),
    ('1017', 'mira@example.com', 'delivered', 38.00, interval '34 days'),
    ('1039', 'jonas@example.com', 'delivered', 78.50, interval '8 days'),
    ('1028', 'amelie@example.com', 'shipped', 38.00, interval '13 days'),
    ('1031', 'tom@example.com', 'returned', 26.30, interval '19 days'),
    ('1045', 'priya@example.com', 'packed', 62.00, interval '1 day'),
    ('1022', 'priya@example.com', 'delivered', 62.00, interval '31 days')
) as bought (number, email, status, total, ago)
join customer c using (email);

insert into purchase_item (purchase_id, position, sku, name, quantity)
select p.id, position, sku, d.name, quantity
from (values
    ('1042', 1, 'BOX-AUTUMN', 1), ('1042', 2, 'GRANOLA', 1),
    ('1017', 1, 'BOX-AUTUMN', 1),
    ('1039', 1, 'BOX-LARGE', 1), ('1039', 2, 'OLIVE-OIL', 1),
    ('1028', 1, 'BOX-AUTUMN', 1),
    ('1031', 1, 'OLIVE-OIL', 1), ('1031', 2, 'HONEY', 1),
    ('1045', 1, 'BOX-LARGE', 1),
    ('1022', 1, 'BOX-LARGE', 1)
) as bought (number, position, sku, quantity)
join purchase p using (number)
join product d on d.ref = sku;

insert into shipment (purchase_id, carrier, tracking_number, tracking_link, shipped_at, expected_on, delivered_at)
select p.id, carrier, tracking, 'https://track.example.com/' || tracking,
       at - shipped, (at + expected)::date, at - delivered
from demo_now, (values
    ('1042', 'Nordpost', 'NP48210377SE', interval '2 days', interval '2 days', null::interval),
    ('1017', 'Nordpost', 'NP47755120SE', interval '32 days', interval '-29 days', interval '29 days'),
    ('1039', 'DHL', 'JD0146000119', interval '6 days', interval '-4 days', interval '4 days'),
    ('1028', 'Colissimo', '6A20993104417', interval '11 days', interval '-6 days', null),
    ('1031', 'DPD', '15976644203', interval '17 days', interval '-14 days', interval '15 days'),
    ('1022', 'DHL', 'JD0145788206', interval '29 days', interval '-26 days', interval '27 days')
) as sent (number, carrier, tracking, shipped, expected, delivered)
join purchase p using (number);

insert into payment (source, ref, customer_id, purchase_id, kind, status, amount, currency, method, at)
select 'demo', kind || '-' || number, p.customer_id, p.id, kind, paid.status, amount, 'EUR', method, at - ago
from demo_now, (values
    ('1042', 'charge', 'done', 46.50, 'card', interval '4 days'),
    ('1017', 'charge', 'done', 38.00, 'card', interval '34 days'),
    ('1039', 'charge', 'done', 78.50, 'PayPal', interval '8 days'),
    ('1028', 'charge', 'done', 38.00, 'card', interval '13 days'),
    ('1031', 'charge', 'done', 26.30, 'card', interval '19 days'),
    ('1031', 'refund', 'pending', 26.30, 'card', interval '3 days'),
    ('1045', 'charge', 'done', 62.00, 'card', interval '1 day'),
    ('1022', 'charge', 'done', 62.00, 'card', interval '31 days')
) as paid (number, kind, status, amount, method, ago)
join purchase p using (number);

insert into claim (source, ref, customer_id, purchase_id, kind, status, says, opened_at, refund_promised_on)
select 'demo', 'claim-' || number, p.customer_id, p.id, 'return', 'accepted', 'Sent back unopened', at - interval '5 days',
       (at - interval '4 days')::date
from demo_now, purchase p where number = '1031';

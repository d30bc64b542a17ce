-- Hazel & Thyme, a made-up shop for monthly pantry boxes. Run once by DemoData; deskhand.now is the start of the service.
create temporary table demo_now on commit drop as select current_setting('deskhand.now')::timestamptz as at;

insert into product (sku, name, description, price, currency) values
    ('BOX-AUTUMN', 'Autumn Pantry Box', 'Chestnut spread, smoked salt, barley, dried mushrooms', 38.00, 'EUR'),
    ('BOX-LARGE', 'Large Pantry Box', 'Twelve staples for a family of four', 62.00, 'EUR'),
    ('GRANOLA', 'Maple Granola', 'Oats, maple syrup, hazelnuts', 8.50, 'EUR'),
    ('OLIVE-OIL', 'Organic Olive Oil 500 ml', 'Cold pressed, from Crete', 16.50, 'EUR'),
    ('TEA-THYME', 'Mountain Thyme Tea', 'Loose leaf, caffeine free', 6.90, 'EUR'),
    ('HONEY', 'Linden Honey', 'From one valley and one summer', 9.80, 'EUR');

insert into customer (email, name, tier, language, since)
select email, name, tier, language, (at - age)::date
from demo_now, (values
    ('mira@example.com', 'Mira Lindqvist', 'standard', 'en', interval '14 months'),
    ('jonas@example.com', 'Jonas Weber', 'premium', 'de', interval '3 years'),
    ('amelie@example.com', 'Amélie Laurent', 'standard', 'fr', interval '5 months'),
    ('tom@example.com', 'Tom Okafor', 'standard', 'en', interval '8 months'),
    ('priya@example.com', 'Priya Raman', 'premium', 'en', interval '2 years')
) as person (email, name, tier, language, age);

insert into subscription (customer_id, plan, status, price, currency, next_box_on, started_on)
select c.id, plan, status, price, 'EUR', (at + next_box)::date, (at - running)::date
from demo_now, (values
    ('mira@example.com', 'Monthly Pantry Box', 'active', 38.00, interval '12 days', interval '14 months'),
    ('jonas@example.com', 'Large Pantry Box', 'active', 62.00, interval '9 days', interval '2 years'),
    ('amelie@example.com', 'Monthly Pantry Box', 'paused', 38.00, null, interval '5 months'),
    ('priya@example.com', 'Large Pantry Box', 'active', 62.00, interval '4 days', interval '23 months')
) as running (email, plan, status, price, next_box, running)
join customer c using (email);

insert into purchase (number, customer_id, status, total, currency, placed_at)
select number, c.id, status, total, 'EUR', at - ago
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

insert into purchase_item (purchase_number, position, sku, quantity) values
    ('1042', 1, 'BOX-AUTUMN', 1), ('1042', 2, 'GRANOLA', 1),
    ('1017', 1, 'BOX-AUTUMN', 1),
    ('1039', 1, 'BOX-LARGE', 1), ('1039', 2, 'OLIVE-OIL', 1),
    ('1028', 1, 'BOX-AUTUMN', 1),
    ('1031', 1, 'OLIVE-OIL', 1), ('1031', 2, 'HONEY', 1),
    ('1045', 1, 'BOX-LARGE', 1),
    ('1022', 1, 'BOX-LARGE', 1);

insert into shipment (purchase_number, carrier, tracking_number, tracking_link, shipped_at, expected_on, delivered_at)
select number, carrier, tracking, 'https://track.example.com/' || tracking,
       at - shipped, (at + expected)::date, at - delivered
from demo_now, (values
    ('1042', 'Nordpost', 'NP48210377SE', interval '2 days', interval '2 days', null::interval),
    ('1017', 'Nordpost', 'NP47755120SE', interval '32 days', interval '-29 days', interval '29 days'),
    ('1039', 'DHL', 'JD0146000119', interval '6 days', interval '-4 days', interval '4 days'),
    ('1028', 'Colissimo', '6A20993104417', interval '11 days', interval '-6 days', null),
    ('1031', 'DPD', '15976644203', interval '17 days', interval '-14 days', interval '15 days'),
    ('1022', 'DHL', 'JD0145788206', interval '29 days', interval '-26 days', interval '27 days')
) as sent (number, carrier, tracking, shipped, expected, delivered);

insert into payment (purchase_number, kind, status, amount, currency, method, at)
select number, kind, status, amount, 'EUR', method, at - ago
from demo_now, (values
    ('1042', 'charge', 'done', 46.50, 'card', interval '4 days'),
    ('1017', 'charge', 'done', 38.00, 'card', interval '34 days'),
    ('1039', 'charge', 'done', 78.50, 'PayPal', interval '8 days'),
    ('1028', 'charge', 'done', 38.00, 'card', interval '13 days'),
    ('1031', 'charge', 'done', 26.30, 'card', interval '19 days'),
    ('1031', 'refund', 'pending', 26.30, 'card', interval '3 days'),
    ('1045', 'charge', 'done', 62.00, 'card', interval '1 day'),
    ('1022', 'charge', 'done', 62.00, 'card', interval '31 days')
) as paid (number, kind, status, amount, method, ago);

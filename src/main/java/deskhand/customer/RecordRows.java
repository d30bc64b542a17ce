package deskhand.customer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/**
 * Stores a batch of lines, given as a JSON array. No two of a batch have the same key. Those that name an owner answer with
 * the places, from 1, of the lines whose owner is not known. (Without {@code returning} Micronaut Data takes a statement for
 * one that answers nothing.)
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RecordRows extends GenericRepository<CustomerRows.Row, Long> {

    @Query("""
        insert into product as p (source, ref, name, description, price, currency, updated_at)
        select l.source, l.ref, l.name, coalesce(l.description, ''), l.price, l.currency, :now
        from jsonb_to_recordset(:lines::jsonb) as l (
            source text, ref text, name text, description text, price numeric, currency text)
        order by l.source, l.ref
        on conflict (source, ref) do update set
            name = excluded.name, description = excluded.description, price = excluded.price,
            currency = excluded.currency, updated_at = excluded.updated_at
        """)
    void products(String lines, Instant now);

    @Query("""
        insert into customer as c (source, ref, email, phone, name, tier, lifetime_value, lifetime_currency, language,
            time_zone, preferences, since, updated_at)
        select l.source, l.ref, lower(btrim(l.email, E' \\t\\r\\n')), l.phone, l.name, coalesce(l.tier, 'standard'), l.lifetime_value,
            l.lifetime_currency, l.language, l.time_zone, coalesce(l.preferences, '{}'), l.since, :now
        from jsonb_to_recordset(:lines::jsonb) as l (
            source text, ref text, name text, email text, phone text, tier text, lifetime_value numeric,
            lifetime_currency text, language text, time_zone text, preferences jsonb, since date)
        order by l.source, l.ref
        on conflict (source, ref) do update set
            email = excluded.email, phone = excluded.phone, name = excluded.name, tier = excluded.tier,
            lifetime_value = excluded.lifetime_value, lifetime_currency = excluded.lifetime_currency,
            language = excluded.language, time_zone = excluded.time_zone, preferences = excluded.preferences,
            since = excluded.since, updated_at = excluded.updated_at
        """)
    void customers(String lines, Instant now);

    @Query("""
        with line as (
            select e.n, l.*, coalesce(
                (select id from customer c where c.source = l.source and c.ref = l.customer),
                (select id from customer c where c.email = lower(btrim(l.email, E' \\t\\r\\n')) order by c.source <> l.source, id limit 1))
                as customer_id
            from jsonb_array_elements(:lines::jsonb) with ordinality as e (one, n),
                jsonb_to_record(e.one) as l (source text, ref text, customer text, email text, plan text, status text,
                    price numeric, currency text, next_box_on date, started_on date)),
        stored as (
            insert into subscription (source, ref, customer_id, plan, status, price, currency, next_box_on, started_on)
            select source, ref, customer_id, plan, status, price, currency, next_box_on, started_on
            from line where customer_id is not null order by source, ref
            on conflict (source, ref) do update set
                customer_id = excluded.customer_id, plan = excluded.plan, status = excluded.status,
                price = excluded.price, currency = excluded.currency, next_box_on = excluded.next_box_on,
                started_on = excluded.started_on
            returning id)
        select n as id from line where customer_id is null order by n
        """)
    List<CustomerRows.Row> subscriptions(String lines);

    @Query("""
        with line as (
            select e.n, l.*, coalesce(
                (select id from customer c where c.source = l.source and c.ref = l.customer),
                (select id from customer c where c.email = lower(btrim(l.email, E' \\t\\r\\n')) order by c.source <> l.source, id limit 1))
                as customer_id
            from jsonb_array_elements(:lines::jsonb) with ordinality as e (one, n),
                jsonb_to_record(e.one) as l (source text, ref text, customer text, email text, number text, status text,
                    total numeric, currency text, placed_at timestamptz, promised_on date)),
        stored as (
            insert into purchase (source, ref, number, customer_id, status, total, currency, placed_at, promised_on)
            select source, ref, coalesce(number, ref), customer_id, status, total, currency, placed_at, promised_on
            from line where customer_id is not null order by source, ref
            on conflict (source, ref) do update set
                number = excluded.number, customer_id = excluded.customer_id, status = excluded.status,
                total = excluded.total, currency = excluded.currency, placed_at = excluded.placed_at,
                promised_on = excluded.promised_on
            returning id)
        select n as id from line where customer_id is null order by n
        """)
    List<CustomerRows.Row> orders(String lines);

    @Query("""
        with line as (
            select p.id, l.items, l.shipments
            from jsonb_to_recordset(:lines::jsonb) as l (source text, ref text, items jsonb, shipments jsonb)
            join purchase p using (source, ref)),
        fewer as (
            delete from purchase_item i using line
            where i.purchase_id = line.id and jsonb_typeof(line.items) = 'array'
                and i.position > jsonb_array_length(line.items)),
        gone as (
            delete from shipment s using line
            where s.purchase_id = line.id and jsonb_typeof(line.shipments) = 'array' and not exists (
                select 1 from jsonb_array_elements(line.shipments) one
                where one ->> 'tracking_number' = s.tracking_number)),
        sent as (
            insert into shipment (purchase_id, tracking_number, carrier, tracking_link, shipped_at, expected_on, delivered_at)
            select distinct on (line.id, s.tracking_number) line.id, s.tracking_number, s.carrier, s.tracking_link,
                s.shipped_at, s.expected_on, s.delivered_at
            from line, jsonb_to_recordset(
                    case when jsonb_typeof(line.shipments) = 'array' then line.shipments else '[]' end) as s (
                tracking_number text, carrier text, tracking_link text, shipped_at timestamptz, expected_on date,
                delivered_at timestamptz)
            on conflict (purchase_id, tracking_number) do update set
                carrier = excluded.carrier, tracking_link = excluded.tracking_link, shipped_at = excluded.shipped_at,
                expected_on = excluded.expected_on, delivered_at = excluded.delivered_at)
        insert into purchase_item (purchase_id, position, sku, name, quantity)
        select line.id, e.n, i.sku, i.name, i.quantity
        from line, jsonb_array_elements(
                case when jsonb_typeof(line.items) = 'array' then line.items else '[]' end) with ordinality as e (one, n),
            jsonb_to_record(e.one) as i (sku text, name text, quantity integer)
        on conflict (purchase_id, position) do update set
            sku = excluded.sku, name = excluded.name, quantity = excluded.quantity
        """)
    void partsOfOrders(String lines);

    @Query("""
        with line as (
            select e.n, l.*, p.id as purchase_id, coalesce(
                (select id from customer c where c.source = l.source and c.ref = l.customer),
                p.customer_id,
                (select id from customer c where c.email = lower(btrim(l.email, E' \\t\\r\\n')) order by c.source <> l.source, id limit 1))
                as customer_id
            from jsonb_array_elements(:lines::jsonb) with ordinality as e (one, n)
            cross join jsonb_to_record(e.one) as l (source text, ref text, customer text, email text, "order" text, kind text,
                    status text, amount numeric, currency text, method text, at timestamptz)
            left join purchase p on p.source = l.source and p.ref = l."order"),
        stored as (
            insert into payment (source, ref, customer_id, purchase_id, kind, status, amount, currency, method, at)
            select source, ref, customer_id, purchase_id, kind, status, amount, currency, method, at
            from line where customer_id is not null order by source, ref
            on conflict (source, ref) do update set
                customer_id = excluded.customer_id, purchase_id = excluded.purchase_id, kind = excluded.kind,
                status = excluded.status, amount = excluded.amount, currency = excluded.currency,
                method = excluded.method, at = excluded.at
            returning id)
        select n as id from line where customer_id is null order by n
        """)
    List<CustomerRows.Row> payments(String lines);

    @Query("""
        with line as (
            select e.n, l.*, p.id as purchase_id, coalesce(
                (select id from customer c where c.source = l.source and c.ref = l.customer),
                p.customer_id,
                (select id from customer c where c.email = lower(btrim(l.email, E' \\t\\r\\n')) order by c.source <> l.source, id limit 1))
                as customer_id
            from jsonb_array_elements(:lines::jsonb) with ordinality as e (one, n)
            cross join jsonb_to_record(e.one) as l (source text, ref text, customer text, email text, "order" text, kind text,
                    status text, says text, opened_at timestamptz, closed_at timestamptz, refund_promised_on date)
            left join purchase p on p.source = l.source and p.ref = l."order"),
        stored as (
            insert into claim (source, ref, customer_id, purchase_id, kind, status, says, opened_at, closed_at,
                refund_promised_on)
            select source, ref, customer_id, purchase_id, kind, status, coalesce(says, ''), opened_at, closed_at,
                refund_promised_on
            from line where customer_id is not null order by source, ref
            on conflict (source, ref) do update set
                customer_id = excluded.customer_id, purchase_id = excluded.purchase_id, kind = excluded.kind,
                status = excluded.status, says = excluded.says, opened_at = excluded.opened_at,
                closed_at = excluded.closed_at, refund_promised_on = excluded.refund_promised_on
            returning id)
        select n as id from line where customer_id is null order by n
        """)
    List<CustomerRows.Row> claims(String lines);
}

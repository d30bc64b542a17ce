package deskhand.customer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Stores items and shipments that are told by themselves; answers with the places of the lines whose order is not known. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrderPartRows extends GenericRepository<CustomerRows.Row, Long> {

    @Query("""
        with line as (
            select e.n, l.*, p.id as purchase_id
            from jsonb_array_elements(:lines::jsonb) with ordinality as e (one, n)
            cross join jsonb_to_record(e.one) as l (source text, "order" text, position integer, sku text, name text,
                    quantity integer)
            left join purchase p on p.source = l.source and p.ref = l."order"),
        stored as (
            insert into purchase_item (purchase_id, position, sku, name, quantity)
            select purchase_id, position, sku, name, quantity from line where purchase_id is not null
            order by purchase_id, position
            on conflict (purchase_id, position) do update set
                sku = excluded.sku, name = excluded.name, quantity = excluded.quantity
            returning purchase_id)
        select n as id from line where purchase_id is null order by n
        """)
    List<CustomerRows.Row> items(String lines);

    @Query("""
        with line as (
            select e.n, l.*, p.id as purchase_id
            from jsonb_array_elements(:lines::jsonb) with ordinality as e (one, n)
            cross join jsonb_to_record(e.one) as l (source text, "order" text, tracking_number text, carrier text,
                    tracking_link text, shipped_at timestamptz, expected_on date, delivered_at timestamptz)
            left join purchase p on p.source = l.source and p.ref = l."order"),
        stored as (
            insert into shipment (purchase_id, tracking_number, carrier, tracking_link, shipped_at, expected_on, delivered_at)
            select purchase_id, tracking_number, carrier, tracking_link, shipped_at, expected_on, delivered_at
            from line where purchase_id is not null
            order by purchase_id, tracking_number
            on conflict (purchase_id, tracking_number) do update set
                carrier = excluded.carrier, tracking_link = excluded.tracking_link, shipped_at = excluded.shipped_at,
                expected_on = excluded.expected_on, delivered_at = excluded.delivered_at
            returning purchase_id)
        select n as id from line where purchase_id is null order by n
        """)
    List<CustomerRows.Row> shipments(String lines);
}

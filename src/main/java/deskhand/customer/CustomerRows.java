package deskhand.customer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CustomerRows extends GenericRepository<CustomerRows.Row, Long> {

    @MappedEntity("customer")
    record Row(@Id long id) {}

    /** One customer as the JSON of a {@link CustomerFile}: everything a turn needs in a single round trip. */
    @Query("""
            select jsonb_build_object(
                'name', c.name, 'email', c.email, 'tier', c.tier, 'language', c.language, 'since', c.since,
                'subscription', (
                    select jsonb_build_object(
                        'plan', s.plan, 'status', s.status, 'nextBoxOn', s.next_box_on, 'startedOn', s.started_on,
                        'price', jsonb_build_object('amount', s.price, 'currency', s.currency))
                    from subscription s where s.customer_id = c.id
                    order by (s.status = 'cancelled'), s.started_on desc limit 1),
                'purchases', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'number', p.number, 'status', p.status, 'placedAt', p.placed_at,
                        'total', jsonb_build_object('amount', p.total, 'currency', p.currency),
                        'items', coalesce((
                            select jsonb_agg(jsonb_build_object('name', d.name, 'quantity', i.quantity) order by i.position)
                            from purchase_item i join product d on d.sku = i.sku
                            where i.purchase_number = p.number), '[]'),
                        'shipments', coalesce((
                            select jsonb_agg(jsonb_build_object(
                                'carrier', h.carrier, 'trackingNumber', h.tracking_number,
                                'trackingLink', h.tracking_link, 'shippedAt', h.shipped_at,
                                'expectedOn', h.expected_on, 'deliveredAt', h.delivered_at) order by h.shipped_at)
                            from shipment h where h.purchase_number = p.number), '[]'),
                        'payments', coalesce((
                            select jsonb_agg(jsonb_build_object(
                                'kind', y.kind, 'status', y.status, 'method', y.method, 'at', y.at,
                                'amount', jsonb_build_object('amount', y.amount, 'currency', y.currency)) order by y.at)
                            from payment y where y.purchase_number = p.number), '[]'))
                        order by p.placed_at desc)
                    from (
                        select * from purchase where customer_id = c.id order by placed_at desc limit 3) p), '[]'))
                ::text
            from customer c where c.email = :email
            """)
    Optional<String> fileOf(String email);

    @Query("select exists (select from customer)")
    boolean any();
}

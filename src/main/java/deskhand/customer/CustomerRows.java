package deskhand.customer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CustomerRows extends GenericRepository<CustomerRows.Row, Long> {

    @MappedEntity("customer")
    record Row(@Id long id) {}

    /** One customer as the JSON of a {@link CustomerFile}: everything a turn needs in a single round trip. */
    @Query("""
            with who as (
                select * from customer where email = :email order by updated_at desc, id limit 20)
            select jsonb_build_object(
                'id', c.id, 'name', c.name, 'email', c.email, 'tier', c.tier, 'language', c.language,
                'time_zone', c.time_zone, 'since', (select min(since) from who), 'as_of', c.updated_at,
                'sources', (select jsonb_agg(distinct source order by source) from who),
                'lifetime_value', case when c.lifetime_value is null then null else
                    jsonb_build_object('amount', c.lifetime_value, 'currency', coalesce(c.lifetime_currency, 'EUR')) end,
                'subscription', (
                    select jsonb_build_object(
                        'plan', s.plan, 'status', s.status, 'next_box_on', s.next_box_on, 'started_on', s.started_on,
                        'price', jsonb_build_object('amount', s.price, 'currency', s.currency))
                    from subscription s where s.customer_id in (select id from who)
                    order by (s.status = 'cancelled'), s.started_on desc limit 1),
                'purchases', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'number', p.number, 'status', p.status, 'placed_at', p.placed_at, 'promised_on', p.promised_on,
                        'total', jsonb_build_object('amount', p.total, 'currency', p.currency),
                        'items', coalesce((
                            select jsonb_agg(jsonb_build_object('name', i.name, 'quantity', i.quantity) order by i.position)
                            from (select * from purchase_item where purchase_id = p.id order by position limit 30) i), '[]'),
                        'shipments', coalesce((
                            select jsonb_agg(jsonb_build_object(
                                'carrier', h.carrier, 'tracking_number', h.tracking_number,
                                'tracking_link', h.tracking_link, 'shipped_at', h.shipped_at,
                                'expected_on', h.expected_on, 'delivered_at', h.delivered_at) order by h.shipped_at)
                            from (select * from shipment where purchase_id = p.id order by shipped_at desc limit 10) h), '[]'),
                        'payments', coalesce((
                            select jsonb_agg(jsonb_build_object(
                                'kind', y.kind, 'status', y.status, 'method', y.method, 'at', y.at,
                                'amount', jsonb_build_object('amount', y.amount, 'currency', y.currency)) order by y.at)
                            from (select * from payment where purchase_id = p.id order by at desc limit 10) y), '[]'))
                        order by p.placed_at desc)
                    from (
                        select * from purchase where customer_id in (select id from who)
                        order by placed_at desc, id desc limit 3) p), '[]'),
                'payments', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'kind', y.kind, 'status', y.status, 'method', y.method, 'at', y.at,
                        'amount', jsonb_build_object('amount', y.amount, 'currency', y.currency)) order by y.at desc)
                    from (
                        select * from payment where customer_id in (select id from who) and purchase_id is null
                        order by at desc limit 3) y), '[]'),
                'claims', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'number', l.number, 'kind', l.kind, 'status', l.status, 'says', l.says, 'opened_at', l.opened_at,
                        'refund_promised_on', l.refund_promised_on) order by l.opened_at desc)
                    from (
                        select k.*, p.number from claim k left join purchase p on p.id = k.purchase_id
                        where k.customer_id in (select id from who) order by k.opened_at desc limit 3) l), '[]'))
                ::text
            from who c order by c.updated_at desc, c.id limit 1
            """)
    Optional<String> fileOf(String email);

    /** One order as the JSON of a {@link CustomerFile.Purchase}, only if it is of somebody with this address. */
    @Query("""
            select jsonb_build_object(
                'number', p.number, 'status', p.status, 'placed_at', p.placed_at, 'promised_on', p.promised_on,
                'total', jsonb_build_object('amount', p.total, 'currency', p.currency),
                'items', coalesce((
                    select jsonb_agg(jsonb_build_object('name', i.name, 'quantity', i.quantity) order by i.position)
                    from (select * from purchase_item where purchase_id = p.id order by position limit 30) i), '[]'),
                'shipments', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'carrier', h.carrier, 'tracking_number', h.tracking_number,
                        'tracking_link', h.tracking_link, 'shipped_at', h.shipped_at,
                        'expected_on', h.expected_on, 'delivered_at', h.delivered_at) order by h.shipped_at)
                    from (select * from shipment where purchase_id = p.id order by shipped_at desc limit 10) h), '[]'),
                'payments', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'kind', y.kind, 'status', y.status, 'method', y.method, 'at', y.at,
                        'amount', jsonb_build_object('amount', y.amount, 'currency', y.currency)) order by y.at)
                    from (select * from payment where purchase_id = p.id order by at desc limit 10) y), '[]'))::text
            from purchase p join customer c on c.id = p.customer_id
            where c.email = :email and lower(p.number) = lower(:number)
            order by p.placed_at desc, p.id desc limit 1
            """)
    Optional<String> purchaseOf(String email, String number);

    /** The ids of those who have this address, at most twenty. */
    @Query("select id from customer where email = :email order by id limit 20")
    List<Long> withEmail(String email);

    @Query("""
        select id, source, ref, name, email, phone, tier, lifetime_value, lifetime_currency, language, time_zone,
            preferences::text as preferences, since, updated_at
        from customer where id = :id
        """)
    Optional<CustomerRecord> record(long id);

    @Query("""
        select id, source, ref, name, email, phone, tier, lifetime_value, lifetime_currency, language, time_zone,
            preferences::text as preferences, since, updated_at
        from customer where email = :email order by id limit 100
        """)
    List<CustomerRecord> recordsByEmail(String email);

    @Query("""
        select id, source, ref, name, email, phone, tier, lifetime_value, lifetime_currency, language, time_zone,
            preferences::text as preferences, since, updated_at
        from customer where phone = :phone order by id limit 100
        """)
    List<CustomerRecord> recordsByPhone(String phone);

    @Query("""
        select id, source, ref, name, email, phone, tier, lifetime_value, lifetime_currency, language, time_zone,
            preferences::text as preferences, since, updated_at
        from customer where source = :source and ref = :ref
        """)
    List<CustomerRecord> recordsByKey(String source, String ref);

    @Query("select email from customer where id = :id and email is not null")
    Optional<String> emailOf(long id);

    /** Everything that hangs on them goes too. */
    @Query("delete from customer where id = :id")
    long erase(long id);

    @Query("delete from customer where email = :email")
    long eraseByEmail(String email);

    @Query("select exists (select from customer)")
    boolean any();

    /** Under which numbers sources know whoever has this address; two are enough to see that it is not only one. */
    @Query("select distinct ref from customer where email = :email limit 2")
    List<String> refsOf(String email);
}

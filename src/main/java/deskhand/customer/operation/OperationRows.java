package deskhand.customer.operation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every writing query changes nothing if the record is no longer as it was looked at, and says how many it changed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OperationRows extends GenericRepository<OperationRows.Row, Long> {

    @MappedEntity("customer")
    record Row(@Id long id) {}

    /** Locks everybody with this address for the caller's transaction: one operation of a customer at a time. */
    @Query("select id from customer where email = :email order by id limit 20 for update")
    List<Long> lock(String email);

    /** A customer as the JSON of a {@link Standing}; nothing if nobody has this address. */
    @Query("""
            with who as (select * from customer where email = :email order by updated_at desc, id limit 20)
            select jsonb_build_object(
                'not_all_orders', false,
                'preferences', (select preferences from who order by updated_at desc, id limit 1),
                'subscription', (
                    select jsonb_build_object('id', s.id, 'plan', s.plan, 'status', s.status, 'next_box_on', s.next_box_on,
                        'every_months', s.every_months, 'address', s.delivery_address)
                    from subscription s where s.customer_id in (select id from who)
                    order by (s.status = 'cancelled'), s.started_on desc limit 1),
                'orders', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'id', p.id, 'number', p.number, 'status', p.status, 'currency', p.currency, 'placed_at', p.placed_at,
                        'paid', coalesce((select sum(y.amount) from payment y where y.purchase_id = p.id
                            and y.kind = 'charge' and y.status = 'done' and y.currency = p.currency), 0),
                        'refunded', coalesce((select sum(y.amount) from payment y where y.purchase_id = p.id
                            and y.kind = 'refund' and y.status <> 'failed' and y.currency = p.currency), 0),
                        'method', (select y.method from payment y where y.purchase_id = p.id and y.kind = 'charge'
                            and y.status = 'done' order by y.at desc limit 1),
                        'shipped', p.status in ('shipped', 'delivered')
                            or exists (select 1 from shipment h where h.purchase_id = p.id),
                        'delivered_at', (select max(h.delivered_at) from shipment h where h.purchase_id = p.id),
                        'items', coalesce((select jsonb_agg(i.name order by i.position)
                            from (select * from purchase_item where purchase_id = p.id order by position limit 100) i), '[]'),
                        'open_claims', coalesce((select jsonb_agg(k.kind) from claim k where k.purchase_id = p.id
                            and k.status in ('open', 'accepted')), '[]'),
                        'address', p.delivery_address) order by p.placed_at desc)
                    from (select * from purchase where customer_id in (select id from who)
                        order by placed_at desc, id desc limit 200) p), '[]'))::text
            from who limit 1
            """)
    Optional<String> standingOf(String email);

    @Query("""
        update subscription set every_months = :months
        where id = :id and every_months = :before and status <> 'cancelled'
        """)
    int changeRhythm(long id, int before, int months);

    @Query(
            "update subscription set next_box_on = :after where id = :id and next_box_on = :before and status = 'active'")
    int moveBox(long id, LocalDate before, LocalDate after);

    @Query("""
        update subscription set status = 'paused', next_box_on = null, paused_until = :until
        where id = :id and status = 'active'
        """)
    int pause(long id, LocalDate until);

    @Query("""
        update subscription set status = 'active', next_box_on = paused_until, paused_until = null
        where status = 'paused' and paused_until <= :today
        """)
    int resume(LocalDate today);

    @Query("""
        update subscription set status = 'cancelled', next_box_on = null, paused_until = null
        where id = :id and status <> 'cancelled'
        """)
    int cancel(long id);

    @Query("update subscription set delivery_address = :address::jsonb where id = :id and status <> 'cancelled'")
    int deliverBoxesTo(long id, String address);

    @Query("""
        update purchase set delivery_address = :address::jsonb
        where id = :id and status in ('placed', 'packed')
            and not exists (select 1 from shipment h where h.purchase_id = purchase.id)
        """)
    int deliverOrderTo(long id, String address);

    /** The same key enters it once. */
    @Query("""
        insert into claim (source, ref, customer_id, purchase_id, kind, status, says, opened_at)
        select 'deskhand', :key, p.customer_id, p.id, :kind, :status, :says, :at from purchase p where p.id = :orderId
        on conflict (source, ref) do nothing
        """)
    int openClaim(long orderId, String key, String kind, String status, String says, Instant at);

    @Query("""
        insert into claim (source, ref, customer_id, kind, status, says, opened_at)
        select 'deskhand', :key, c.id, 'other', 'open', :says, :at
        from customer c where c.email = :email order by c.updated_at desc, c.id limit 1
        on conflict (source, ref) do nothing
        """)
    int fileTicket(String email, String key, String says, Instant at);

    @Query("""
        update claim set says = trim(both from says || ' ' || :remark)
        where purchase_id = :orderId and status = 'open' and kind in ('damage', 'missing', 'wrong_item')
        """)
    int remark(long orderId, String remark);

    /** Pending: we say that it shall be paid, somebody else pays. */
    @Query("""
        insert into payment (source, ref, customer_id, purchase_id, kind, status, amount, currency, method, at)
        select 'deskhand', :key, p.customer_id, p.id, 'refund', 'pending', :amount, :currency, :method, :at
        from purchase p where p.id = :orderId
        on conflict (source, ref) do nothing
        """)
    int refund(long orderId, String key, BigDecimal amount, String currency, String method, Instant at);

    @Query("""
        update customer set preferences = preferences || :changes::jsonb, language = coalesce(:language, language)
        where email = :email
        """)
    int prefer(String email, String changes, @Nullable String language);
}

package deskhand.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Deliveries extends GenericRepository<Delivery, Long> {

    /** The new row's id, or null if this very delivery is here already. */
    @Query("""
        with added as (
            insert into delivery (connection_id, key, event, state, headers, body, received_at, conversation_ref)
            values (:connectionId, :key, :event, :state, :headers::jsonb, :body, :now, :conversationRef)
            on conflict (connection_id, key) do nothing
            returning id)
        select id from added
        """)
    @Nullable
    Long add(
            long connectionId,
            String key,
            String event,
            Delivery.State state,
            String headers,
            @TypeDef(type = DataType.BYTE_ARRAY) byte[] body,
            Instant now,
            @Nullable String conversationRef);

    @Query(
            "update delivery set state = 'IGNORED', note = concat('Dismissed. ', note) where id = :id and state = 'FAILED'")
    int dismiss(long id);

    @Query("update delivery set state = :state, note = :note where id = :id")
    void mark(long id, Delivery.State state, @Nullable String note);

    @Query("""
        select id, connection_id, key, event, state, note, headers::text as headers, body, received_at
        from delivery where id = :id
        """)
    Optional<Delivery> find(long id);

    @Query("select id from delivery where connection_id = :connectionId and key = :key")
    Optional<Long> find(long connectionId, String key);

    /** Without bodies. */
    String SEARCHED = """
        select id, connection_id, key, event, state, note, '{}' as headers, ''::bytea as body, received_at
        from delivery
        where id > :above and id < :below and (:state = '' or state = :state) and (:connection = 0 or connection_id = :connection)
            and received_at >= :since and received_at < :until
            and (:event = '' or position(lower(:event) in lower(event)) > 0)
            and (:conversation = '' or conversation_ref = :conversation)
        """;

    @Query(SEARCHED + "order by id desc limit :most")
    List<Delivery> newest(
            String state,
            long connection,
            String event,
            String conversation,
            Instant since,
            Instant until,
            long above,
            long below,
            int most);

    @Query(SEARCHED + "order by id limit :most")
    List<Delivery> oldest(
            String state,
            long connection,
            String event,
            String conversation,
            Instant since,
            Instant until,
            long above,
            long below,
            int most);

    @Query("""
        delete from delivery where id in (
            select id from delivery where received_at < :than and state <> 'FAILED' order by received_at limit :most)
        """)
    int deleteOlder(Instant than, int most);

    /** Those of the conversations of whoever has this address. */
    @Query("""
        update delivery d set body = '', headers = '{}', note = 'Erased with its customer.',
            state = case when d.state = 'FAILED' then 'IGNORED' else d.state end
        from conversation c
        where c.connection_id = d.connection_id and c.ref = d.conversation_ref
            and (lower(c.contact_email) = :email or lower(c.proven_email) = :email)
        """)
    long eraseOf(String email);

    /** Those of no known conversation in which this expression is found. Reads all of them. */
    @Query("""
        update delivery set body = '', headers = '{}', note = 'Erased with its customer.',
            state = case when state = 'FAILED' then 'IGNORED' else state end
        where conversation_ref is null and lower(encode(body, 'escape')) ~ :address
        """)
    long eraseNaming(String address);

    /** As it came. */
    @Query("""
        select id, connection_id, key, event, state, note, '{}' as headers, body, received_at
        from delivery where id = :id
        """)
    Optional<Delivery> raw(long id);

    /** Only those that could not be worked on, which have an index of their own. */
    @Query("""
        select id, connection_id, key, event, state, note, '{}' as headers, ''::bytea as body, received_at
        from delivery
        where state = 'FAILED' and id < :before order by id desc limit :most
        """)
    List<Delivery> failed(long before, int most);

    /** When the newest of a connection came, if it is among the newest of all: nothing else is looked through. */
    @Query("""
        select received_at from delivery
        where connection_id = :connectionId and id > (select coalesce(max(id), 0) - 100000 from delivery)
        order by id desc limit 1
        """)
    @Nullable
    Instant newestOf(long connectionId);

    @Query("select count(*) from (select 1 from delivery where state = 'FAILED' limit :most) as failed")
    long countFailed(int most);

    @Query("select state, count(*) as number from delivery where received_at >= :since group by state")
    List<DeliveryCount> countsSince(Instant since);
}

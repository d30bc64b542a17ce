package deskhand.pipeline;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** A turn waits as long as it is its conversation's newest, told somebody something, and the customer has no answer. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WaitingTurns extends GenericRepository<WaitingTurn, Long> {

    String WAITING = """
        select t.id, t.conversation_id, k.slug as connection, c.ref as conversation, t.outcome, t.reason,
            t.finished_at as since, r.raised_at
        from turn t
            join conversation c on c.id = t.conversation_id
            join connection k on k.id = c.connection_id and k.deleted_at is null
            left join reminder r on r.turn_id = t.id
        where t.state = 'DONE' and t.outcome in ('draft', 'escalate') and c.status <> 'RESOLVED'
            and t.finished_at < :now and t.id > :above and t.id < :below
            and not exists (select 1 from turn later where later.conversation_id = c.id and later.id > t.id)
            and exists (select 1 from action a where a.turn_id = t.id and a.word = 'write_note' and a.state = 'DONE')
            and exists (select 1 from message m
                where m.conversation_id = c.id and m.author in ('CUSTOMER', 'OTHER') and not m.hidden and not m.answered)
        """;

    @Query(WAITING + "order by t.id limit :most")
    List<WaitingTurn> oldest(Instant now, long above, long below, int most);

    @Query(WAITING + "order by t.id desc limit :most")
    List<WaitingTurn> newest(Instant now, long above, long below, int most);

    /** Those that were never raised and have waited for too long. */
    @Query("""
        select t.id, t.conversation_id, k.slug as connection, c.ref as conversation, t.outcome, t.reason,
            t.finished_at as since, null::timestamptz as raised_at
        from turn t
            join conversation c on c.id = t.conversation_id
            join connection k on k.id = c.connection_id and k.deleted_at is null
        where t.state = 'DONE' and c.status <> 'RESOLVED'
            and (t.outcome = 'draft' and t.finished_at < :draftsBefore
                or t.outcome = 'escalate' and t.finished_at < :handoffsBefore)
            and t.finished_at > :after
            and not exists (select 1 from reminder r where r.turn_id = t.id)
            and not exists (select 1 from turn later where later.conversation_id = c.id and later.id > t.id)
            and exists (select 1 from action a where a.turn_id = t.id and a.word = 'write_note' and a.state = 'DONE')
            and exists (select 1 from message m
                where m.conversation_id = c.id and m.author in ('CUSTOMER', 'OTHER') and not m.hidden and not m.answered)
        order by t.id limit 100
        """)
    List<WaitingTurn> overdue(Instant draftsBefore, Instant handoffsBefore, Instant after);

    /** 1 for the node that was first. */
    @Query("""
        with raised as (
            insert into reminder (turn_id, raised_at) values (:turnId, :now) on conflict do nothing returning turn_id)
        select count(*) from raised
        """)
    long raise(long turnId, Instant now);
}

package deskhand.turn;

import deskhand.conversation.Conversation;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every writing query expects the caller to hold the lock of the conversation, unless it says otherwise. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TurnRows extends GenericRepository<TurnRow, Long> {

    /**
     * Joins the turn that has not begun, moving its time within bounds, or opens one. The id of a turn that was opened,
     * null if there was one to join.
     */
    @Query("""
        with joined as (
            update turn set due_at = least(opened_at + make_interval(secs => :longestSeconds), :dueAt)
            where conversation_id = :conversationId and state = 'WAITING'
            returning id),
        opened as (
            insert into turn (conversation_id, state, opened_at, due_at)
            select :conversationId, 'WAITING', :now, :dueAt where not exists (select 1 from joined)
            returning id)
        select id from opened
        """)
    @Nullable
    Long joinOrOpen(long conversationId, Instant now, Instant dueAt, double longestSeconds);

    Optional<TurnRow> findById(long id);

    /** Locks the conversation of an unfinished turn until the transaction ends. */
    @Query("""
        select * from conversation
        where id = (select conversation_id from turn where id = :id and state <> 'DONE') for update
        """)
    Optional<Conversation> lockConversationOf(long id);

    @Query("""
        select id from turn where conversation_id = :conversationId and started_at is not null order by id desc limit 1
        """)
    Optional<Long> newestBegun(long conversationId);

    @Query("select count(*) from turn where conversation_id = :conversationId and opened_at >= :since")
    int openedSince(long conversationId, Instant since);

    /** Turns whose reply the customer has, or may have soon, however many messages it took. */
    @Query("""
        select count(*) from turn t
        where t.conversation_id = :conversationId and t.outcome = 'send' and t.finished_at >= :since
            and exists (select 1 from action a
                where a.turn_id = t.id and a.word = 'post_reply' and a.state in ('WAITING', 'DONE', 'PARKED'))
        """)
    int repliedSince(long conversationId, Instant since);

    @Query("select exists (select 1 from turn where conversation_id = :conversationId and id > :id)")
    boolean aLaterExists(long conversationId, long id);

    /** Nothing if it is over, not due yet, or if an earlier one of its conversation is not over. */
    @Query("""
        with begun as (
            update turn t set state = 'RUNNING', mode = :mode, started_at = coalesce(started_at, :now), starts = starts + 1
            where id = :id and state <> 'DONE' and due_at <= :now and not exists (
                select 1 from turn earlier
                where earlier.conversation_id = t.conversation_id and earlier.id < t.id and earlier.state <> 'DONE')
            returning id, starts, redo)
        select id, starts, redo from begun
        """)
    List<BegunRow> begin(long id, String mode, Instant now);

    /** Only for whoever started the turn last: a node that was taken for dead and woke up again changes nothing. */
    @Query("""
        with finished as (
            update turn set state = 'DONE', finished_at = :now, outcome = :outcome, reason = :reason,
                decided = :decided::jsonb, category = :category
            where id = :id and state = 'RUNNING' and starts = :start
            returning id, conversation_id)
        select id, (select next.id from turn next
            where next.conversation_id = finished.conversation_id and next.state = 'WAITING' and next.due_at <= :now
            order by next.id limit 1) as next_due
        from finished
        """)
    List<FinishedRow> finish(
            long id,
            int start,
            @Nullable String outcome,
            String reason,
            @Nullable String decided,
            @Nullable String category,
            Instant now);

    @Query("""
        select id from turn where conversation_id = :conversationId and state = 'WAITING' and due_at <= :now
        order by id limit 1
        """)
    Optional<Long> nextDue(long conversationId, Instant now);

    @Query("""
        select id from turn where conversation_id = :conversationId and state = 'WAITING' order by id limit 1
        """)
    Optional<Long> next(long conversationId);

    /** The first of these conversations' turns that is not over. */
    @Query("select id from turn where conversation_id in (:conversations) and state <> 'DONE' order by id limit 1")
    Optional<Long> underWay(List<Long> conversations);

    /** How they ended stays, without words. */
    @Query("""
        update turn set decided = null, redo = null
        where (decided is not null or redo is not null) and conversation_id in (
            select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
        """)
    long erase(String email);

    /** For the turn that has not begun. */
    @Query("update turn set redo = :redo::jsonb where id = :id and state = 'WAITING'")
    int redo(long id, String redo);

    /** A turn that is over at once and only carries actions. */
    @Query("""
        with opened as (
            insert into turn (conversation_id, state, mode, opened_at, due_at, started_at, finished_at, reason)
            values (:conversationId, 'DONE', :mode, :now, :now, :now, :now, :reason)
            returning id)
        select id from opened
        """)
    long openAside(long conversationId, String mode, String reason, Instant now);

    @Query("""
        select * from turn where conversation_id = :conversationId and id > :above and id < :below
        order by id desc limit :most
        """)
    List<TurnRow> newest(long conversationId, long above, long below, int most);

    @Query("""
        select * from turn where conversation_id = :conversationId and id > :above and id < :below
        order by id limit :most
        """)
    List<TurnRow> oldest(long conversationId, long above, long below, int most);

    /** Cheap to ask: differs whenever a turn of the conversation went a step further. */
    @Query("""
        select concat_ws(':', count(*), count(finished_at), max(started_at),
            (select count(*) from stage s where s.turn_id = max(t.id)))
        from turn t where conversation_id = :conversationId
        """)
    String version(long conversationId);

    /** Work that fell through every net: unfinished and without a job. Must find nothing. */
    @Query("""
        select t.id from turn t
        where t.state <> 'DONE' and t.due_at < :before
            and not exists (select 1 from job j where j.task_name = 'turn' and j.task_instance = t.id::text)
        limit 100
        """)
    List<Long> stranded(Instant before);
}

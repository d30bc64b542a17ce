package deskhand.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ActionRows extends GenericRepository<ActionRow, Long> {

    /** Gives the id of the first. */
    @Query("""
        with added as (
            insert into action (turn_id, conversation_id, position, word, what, marker, state, created_at)
            select :turnId, :conversationId, w.position, w.word, w.what::jsonb, 'dh-' || :turnId || '-' || w.position,
                'WAITING', :now
            from jsonb_to_recordset(:wanted::jsonb) as w (position int, word text, what text)
            order by w.position
            returning id)
        select min(id) from added
        """)
    long add(long turnId, long conversationId, String wanted, Instant now);

    /** Behind whatever the turn itself wants or will want. */
    @Query("""
        with place as (
            select greatest(1000, coalesce(max(position) + 1, 0)) as next from action where turn_id = :turnId),
        added as (
            insert into action (turn_id, conversation_id, position, word, what, marker, state, created_at, decided_by)
            select :turnId, :conversationId, next, :word, :what::jsonb, 'dh-' || :turnId || '-' || next, 'WAITING', :now,
                :decidedBy
            from place
            returning id)
        select id from added
        """)
    long append(long turnId, long conversationId, String word, String what, Instant now, @Nullable String decidedBy);

    /** The labels that the bot set in a conversation, or is about to, and has not taken away since. */
    @Query("""
        select label from (
            select distinct on (label) label, stays
            from action a cross join lateral (
                select jsonb_array_elements_text(a.what -> 'labels') as label, true as stays
                union all select jsonb_array_elements_text(a.what -> 'insteadOf'), false) told
            where a.conversation_id = :conversationId and a.word = 'add_labels' and a.state in ('WAITING', 'DONE')
            order by label, a.id desc) newest
        where stays
        """)
    List<String> labelsSet(long conversationId);

    @Query("select coalesce(max(position), -1) + 1 from action where turn_id = :turnId")
    int nextPosition(long turnId);

    /** All that waits in the conversation of an action, in the order in which it is to be done, up to so many. */
    @Query("""
        select * from action
        where state = 'WAITING' and conversation_id = (select conversation_id from action where id = :id)
        order by id limit :most
        """)
    List<ActionRow> waitingWith(long id, int most);

    Optional<ActionRow> findById(long id);

    @Query("select exists (select 1 from job where task_name = 'action' and task_instance = :action::text)")
    boolean hasJob(long action);

    /** A reply that may reach the customer at any moment. */
    @Query("""
        select exists (select 1 from action
            where conversation_id = :conversationId and state = 'WAITING' and word in ('post_reply', 'post_notice'))
        """)
    boolean somethingPublicWaits(long conversationId);

    /**
     * Committed before the helpdesk is asked, so that after a crash the next try knows to look first. Nothing if somebody else
     * has begun to try it meanwhile.
     */
    @Query("""
        update action set tries = tries + 1, asked_at = :now where id = :id and tries = :tries and state = 'WAITING'
        """)
    int countTry(long id, int tries, Instant now);

    @Query("update action set asked_at = null where id = :id")
    void answered(long id);

    /** What is to be done next in the same conversation, if anything is, also where somebody else has ended this one. */
    @Query("""
        with ended as (
            update action set state = :state, reason = :reason, detail = :detail, made_ref = :madeRef, ended_at = :now
            where id = :id and state = 'WAITING' returning id)
        select a.id, a.turn_id,
            exists (select 1 from job where task_name = 'action' and task_instance = a.id::text) as own_job
        from action a
        where a.conversation_id = (select conversation_id from action where id = :id)
            and a.state = 'WAITING' and a.id <> :id
        order by a.id limit 1
        """)
    List<Following> end(
            long id,
            ActionRow.State state,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String madeRef,
            Instant now);

    /** The ids of what was withdrawn. */
    @Query("""
        with withdrawn as (
            update action set state = 'WITHDRAWN', reason = :reason, ended_at = :now
            where turn_id = :turnId and id <> :but and state = 'WAITING' returning id)
        select id from withdrawn
        """)
    List<Long> withdrawAllOf(long turnId, long but, String reason, Instant now);

    /** With what was withdrawn because the reply was parked. The ids of what waits again. */
    @Query("""
        with parked as (
            update action set state = 'WAITING', tries = least(tries, 1), ended_at = null
            where id = :id and state = 'PARKED' returning id, turn_id),
        belonging as (
            update action set state = 'WAITING', reason = null, ended_at = null
            where turn_id = (select turn_id from parked) and state = 'WITHDRAWN' and reason = 'REPLY_PARKED' returning id)
        select id from parked union all select id from belonging order by id
        """)
    List<Long> unpark(long id);

    @Query("""
        update action set state = 'DROPPED', reason = 'DROPPED_BY_ADMIN', ended_at = :now
        where id = :id and state = 'PARKED'
        """)
    int drop(long id, Instant now);

    @Query("""
        select a.id from action a join conversation c on c.id = a.conversation_id
        where a.state = 'WAITING' and (lower(c.contact_email) = :email or lower(c.proven_email) = :email)
        order by a.id limit 1
        """)
    Optional<Long> underWay(String email);

    @Query("""
        update action set
            what = case
                when word in ('post_reply', 'post_notice') then jsonb_set(what, '{text}', '""')
                when word = 'write_note' then jsonb_set(what, '{markdown}', '""')
                else what end,
            detail = null,
            reason = case when state in ('PARKED', 'WAITING') then 'DROPPED_BY_ADMIN' else reason end,
            ended_at = case when state in ('PARKED', 'WAITING') then :now else ended_at end,
            state = case when state in ('PARKED', 'WAITING') then 'DROPPED' else state end
        where conversation_id in (
            select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
        """)
    long erase(String email, Instant now);

    @Query("select * from action where turn_id = :turnId order by position")
    List<ActionRow> ofTurn(long turnId);

    @Query("""
        select concat_ws(':', count(*), sum(tries), count(ended_at)) from action where conversation_id = :conversationId
        """)
    String version(long conversationId);

    @Query("""
        select * from action where state = 'PARKED' and id > :above and id < :below order by id desc limit :most
        """)
    List<ActionRow> newestParked(long above, long below, int most);

    @Query("select * from action where state = 'PARKED' and id > :above and id < :below order by id limit :most")
    List<ActionRow> oldestParked(long above, long below, int most);

    @Query("select count(*) from action where state = 'PARKED'")
    long countParked();

    @Query("select count(*) from (select 1 from action where state = 'PARKED' limit :most) as parked")
    long countParked(int most);

    @Query("""
        select a.id from action a
        where a.state = 'WAITING' and a.created_at < :before
            and not exists (select 1 from action one join job j on j.task_instance = one.id::text
                where one.turn_id = a.turn_id and one.id <= a.id and j.task_name = 'action')
        limit 100
        """)
    List<Long> stranded(Instant before);
}

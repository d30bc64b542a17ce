package deskhand.learning.correction;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads what other rooms keep of drafts and what was said after them, and writes what became of each. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FateRows extends GenericRepository<FateRows.Count, String> {

    /** {@code name} is made of the others. */
    @MappedEntity("draft_count")
    record Count(@Id String name, LocalDate week, String category, Fate fate, long drafts) {}

    /** Drafts that a person said are not to be sent, and those of which a person wanted another. */
    @Query("""
        insert into draft_fate (turn_id, conversation_id, category, fate, who, at, settled)
        select t.id, t.conversation_id,
               coalesce(t.category, 'general'),
               told.fate, told.who, told.at, told.fate = 'REDONE'
        from (
            select d.turn_id, 'REJECTED' as fate, d.who, d.at from deed d where d.what = 'reject' and d.at >= :since
            union all
            select (select max(e.id) from turn e where e.conversation_id = n.conversation_id and e.id < n.id),
                   'REDONE', coalesce(n.redo ->> 'by', 'an agent'), n.opened_at
            from turn n where n.redo is not null and n.opened_at >= :since) told
        join turn t on t.id = told.turn_id and t.outcome = 'draft'
        order by told.at
        on conflict (turn_id) do nothing
        """)
    void takeDown(Instant since);

    /**
     * Drafts in whose place something was said: by the bot because a person wanted it, or by a person. Words of a person count
     * for the last turn that had ended when they were heard, all until the customer goes on, and after a moment, for many
     * write several lines.
     */
    @Query("""
        with open as (
            select t.id, t.conversation_id, t.decided ->> 'reply' as draft, t.finished_at,
                   (select min(n.opened_at) from turn n where n.conversation_id = t.conversation_id and n.id > t.id) as next_at
            from turn t left join draft_fate f on f.turn_id = t.id
            where t.outcome = 'draft' and t.decided is not null and t.opened_at >= :since and (f.turn_id is null or not f.settled)),
        sent as (
            select o.id, o.conversation_id, o.draft,
                   string_agg(a.what ->> 'text', e'\\n\\n' order by a.position) as said,
                   min(a.decided_by) as who, max(a.ended_at) as at
            from open o join action a on a.turn_id = o.id and a.word = 'post_reply' and a.state = 'DONE'
            where a.decided_by is not null
            group by o.id, o.conversation_id, o.draft),
        said as (
            select o.id, o.conversation_id, o.draft,
                   string_agg(m.text, e'\\n\\n' order by m.said_at, m.id) as said,
                   'an agent' as who, min(m.received_at) as at
            from open o join message m on m.conversation_id = o.conversation_id
            where m.author = 'AGENT' and not m.hidden and m.text <> ''
              and m.received_at >= o.finished_at and m.said_at >= o.finished_at - interval '5 seconds'
              and (o.next_at is null or m.received_at < o.next_at)
              and not exists (select 1 from sent where sent.id = o.id)
            group by o.id, o.conversation_id, o.draft
            having min(m.received_at) <= :quietSince)
        select id as turn_id, conversation_id, draft, said as sent, who, at from sent
        union all
        select id, conversation_id, draft, said, who, at from said
        order by 1 limit :most
        """)
    List<Settled> decided(Instant since, Instant quietSince, int most);

    /** A rejection stays one, whatever was said instead. False if another node was faster. */
    @Query("""
        with fate as (
            insert into draft_fate (turn_id, conversation_id, category, fate, who, at, settled)
            values (:turnId, :conversationId, :category, :fate, :who, :at, true)
            on conflict (turn_id) do update set settled = true where not draft_fate.settled
            returning turn_id)
        select exists (select 1 from fate)
        """)
    boolean settle(long turnId, long conversationId, String category, Fate fate, String who, Instant at);

    @Query("""
        select date_trunc('week', at at time zone 'UTC')::date::text || category || fate as name,
               date_trunc('week', at at time zone 'UTC')::date as week, category, fate, count(*) as drafts
        from draft_fate
        where at >= :since and (:category::text is null or category = :category)
        group by 1, 2, 3, 4 order by 2, 3, 4 limit 5000
        """)
    List<Count> count(Instant since, @Nullable String category);
}

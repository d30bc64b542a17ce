package deskhand.insight;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins at the messages that nobody answered, of which there are as many as there is work, and not at the turns, of which there
 * are as many as there ever were.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WorkRows extends GenericRepository<WorkItem, String> {

    String ITEMS = """
        with unanswered as materialized (
            select distinct conversation_id from message
            where author in ('CUSTOMER', 'OTHER') and not hidden and not answered),
        newest as (
            select t.* from unanswered u
                join conversation c on c.id = u.conversation_id and c.status <> 'RESOLVED'
                cross join lateral (
                    select id, conversation_id, state, outcome, reason, category, finished_at
                    from turn where conversation_id = u.conversation_id order by id desc limit 1) t
            where t.state = 'DONE' and t.outcome in ('draft', 'escalate')
                and exists (select 1 from action a where a.turn_id = t.id and a.word = 'write_note' and a.state = 'DONE')),
        waiting as (
            select case n.outcome when 'draft' then 'draft' else 'handover' end as kind, n.id as number,
                n.conversation_id, n.category, n.reason as why, n.finished_at as since, null::timestamptz as until,
                (select d.who from deed d where d.turn_id = n.id and d.what in ('reject', 'take over')
                    order by d.id desc limit 1) as taken_by
            from newest n
            union all
            select 'approval', a.id, a.conversation_id, a.category, a.operation, a.proposed_at, a.expires_at, null
            from approval a where a.state = 'PROPOSED'),
        item as (
            select w.kind || '-' || w.number as id, w.kind, w.number, w.conversation_id, k.slug as connection,
                c.ref as conversation, c.contact_name as name, w.category, w.why, w.since, w.until,
                w.since < case w.kind when 'draft' then :draftsBefore::timestamptz else :othersBefore::timestamptz end
                    as overdue, w.taken_by
            from waiting w
                join conversation c on c.id = w.conversation_id
                join connection k on k.id = c.connection_id and k.deleted_at is null)
        """;

    @Query(ITEMS + """
        select item.*, (select left(m.text, 240) from message m
            where m.conversation_id = item.conversation_id and m.author in ('CUSTOMER', 'OTHER') and not m.hidden
            order by m.answered, m.said_at desc limit 1) as words
        from item
        where (since, id) > (:since::timestamptz, :id::text)
            and (:kind::text is null or kind = :kind)
            and (:category::text is null or category = :category)
            and (:connection::text is null or connection = :connection)
            and (:before::timestamptz is null or since < :before)
            and (not :onlyOverdue or overdue)
            and (:alsoTaken or taken_by is null)
        order by since, id limit :most
        """)
    List<WorkItem> page(
            Instant draftsBefore,
            Instant othersBefore,
            Instant since,
            String id,
            @Nullable String kind,
            @Nullable String category,
            @Nullable String connection,
            @Nullable Instant before,
            boolean onlyOverdue,
            boolean alsoTaken,
            int most);

    @MappedEntity
    record Taken(@Id long turnId, String who, String what) {}

    @Query("""
        select turn_id, who, what from deed where turn_id = :turn and what in ('reject', 'take over') order by id desc limit 1
        """)
    Optional<Taken> taken(long turn);

    @Query(ITEMS + """
        select kind, count(*) as number, count(*) filter (where overdue) as overdue, min(since) as oldest
        from item where taken_by is null group by kind
        """)
    List<WorkCount> counts(Instant draftsBefore, Instant othersBefore);
}

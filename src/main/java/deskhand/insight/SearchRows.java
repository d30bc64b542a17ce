package deskhand.insight;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SearchRows extends GenericRepository<Found, Long> {

    String SHOWN = """
        select t.id as turn, c.id as conversation_id, k.slug as connection, c.ref as conversation, c.channel,
            c.contact_name as name, c.contact_email as email, c.subject, lower(c.status) as status, t.outcome, t.reason,
            t.category, t.opened_at as at, (select left(m.text, 240) from message m
                where m.conversation_id = c.id and m.author in ('CUSTOMER', 'OTHER') and not m.hidden
                order by m.said_at desc, m.id desc limit 1) as words
        """;

    String FITTING = """
            t.id < :before
            and (:outcome::text is null or coalesce(t.outcome, 'none') = :outcome)
            and (:category::text is null or t.category = :category)
            and (:from::timestamptz is null or t.state = 'DONE' and t.finished_at >= :from)
            and (:until::timestamptz is null or t.state = 'DONE' and t.finished_at < :until)
            and not exists (select 1 from turn l where l.conversation_id = t.conversation_id and l.id > t.id
                and (:outcome::text is null or coalesce(l.outcome, 'none') = :outcome)
                and (:category::text is null or l.category = :category)
                and (:until::timestamptz is null or l.finished_at < :until))
        """;

    /** Backwards along the turns, until there are enough. */
    @Query(SHOWN + """
        from turn t join conversation c on c.id = t.conversation_id join connection k on k.id = c.connection_id
        where (:connection::text is null or k.slug = :connection) and
        """ + FITTING + " order by t.id desc limit :most")
    List<Found> newest(
            long before,
            @Nullable String connection,
            @Nullable String outcome,
            @Nullable String category,
            @Nullable Instant from,
            @Nullable Instant until,
            int most);

    /** {@code words} as PostgreSQL's text search takes them. Looks at the newest few thousand conversations that have them all. */
    @Query("""
        with named as materialized (
            select id from conversation where to_tsvector('simple', translate(
                coalesce(contact_name, '') || ' ' || coalesce(contact_email, '') || ' ' || ref || ' '
                || coalesce(subject, ''), '@._-+', '     ')) @@ to_tsquery('simple', :words)
            order by id desc limit 3000)
        """ + SHOWN + """
        from named n join turn t on t.conversation_id = n.id
            join conversation c on c.id = n.id join connection k on k.id = c.connection_id
        where (:connection::text is null or k.slug = :connection) and
        """ + FITTING + " order by t.id desc limit :most")
    List<Found> named(
            String words,
            long before,
            @Nullable String connection,
            @Nullable String outcome,
            @Nullable String category,
            @Nullable Instant from,
            @Nullable Instant until,
            int most);
}

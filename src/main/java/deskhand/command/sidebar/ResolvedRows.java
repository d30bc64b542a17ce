package deskhand.command.sidebar;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ResolvedRows extends GenericRepository<ResolvedRows.Resolved, Long> {

    @MappedEntity("resolved_case")
    record Resolved(
            @Id long id, String ref, String about, @Nullable String answer) {}

    /** What a turn was about. */
    @MappedEntity("asked_case")
    record Asked(@Id long turn, String about, String category) {}

    @Query("""
        select turn_id as turn, result ->> 'restatement' as about, result ->> 'category' as category
        from stage where turn_id = :turn and name = 'route'
            and result ->> 'restatement' is not null and result ->> 'category' is not null
        """)
    Optional<Asked> asked(long turn);

    /** The newest of the same category, each with what its first routed turn was about. */
    @Query("""
        select c.id, c.ref, first.about,
               (select m.text from message m where m.conversation_id = c.id and m.author in ('AGENT', 'BOT')
                    and not m.hidden order by m.said_at desc, m.id desc limit 1) as answer
        from conversation c
        cross join lateral (
            select s.result ->> 'restatement' as about, s.result ->> 'category' as category
            from turn t join stage s on s.turn_id = t.id and s.name = 'route'
            where t.conversation_id = c.id order by t.id limit 1) first
        where c.connection_id = :connection and c.id <> :conversation and c.status = 'RESOLVED'
          and first.about is not null
          and first.category = (select result ->> 'category' from stage where turn_id = :turn and name = 'route')
        order by c.id desc limit :most
        """)
    List<Resolved> resolved(long connection, long conversation, long turn, int most);
}

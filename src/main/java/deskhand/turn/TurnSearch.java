package deskhand.turn;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns of all conversations, without what was said. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TurnSearch extends GenericRepository<TurnSearch.Row, Long> {

    @MappedEntity("turn")
    record Row(
            @Id long id,
            long connectionId,
            String conversationRef,
            String state,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String category,
            Instant openedAt,
            @Nullable Instant finishedAt) {}

    /** An empty text and 0 stand for any. */
    String FOUND = """
        select t.id, c.connection_id, c.ref as conversation_ref, t.state, t.outcome, t.reason,
            t.category, t.opened_at, t.finished_at
        from turn t join conversation c on c.id = t.conversation_id
        where t.id > :above and t.id < :below and (:connection = 0 or c.connection_id = :connection)
            and (:outcome = '' or lower(t.outcome) = :outcome) and (:reason = '' or lower(t.reason) = :reason)
            and (:category = '' or t.category = :category)
            and t.opened_at >= :since and t.opened_at < :until
        """;

    @Query(FOUND + "order by t.id desc limit :most")
    List<Row> newest(
            long connection,
            String outcome,
            String reason,
            String category,
            Instant since,
            Instant until,
            long above,
            long below,
            int most);

    @Query(FOUND + "order by t.id limit :most")
    List<Row> oldest(
            long connection,
            String outcome,
            String reason,
            String category,
            Instant since,
            Instant until,
            long above,
            long below,
            int most);
}

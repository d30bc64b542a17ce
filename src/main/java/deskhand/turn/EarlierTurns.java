package deskhand.turn;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of a conversation so far. */
@Singleton
public class EarlierTurns {

    private final Rows rows;
    private final StoredResults results;

    EarlierTurns(Rows rows, StoredResults results) {
        this.rows = rows;
        this.results = results;
    }

    /** The turns before this one that found out what they were about, oldest first, so many of the newest at most. */
    public List<EarlierTurn> before(Turn turn, int most) {
        if (isTheFirst(turn)) {
            return List.of();
        }
        return rows.before(turn.conversationId(), turn.id(), most).reversed().stream()
                .map(row -> new EarlierTurn(
                        row.id(), row.openedAt(), row.outcome(), results.read(row.route(), Route.class)))
                .toList();
    }

    private static boolean isTheFirst(Turn turn) {
        return turn.redo() == null && turn.history().isEmpty() && turn.asks().size() == 1;
    }

    @MappedEntity("turn")
    record Row(@Id long id, Instant openedAt, @Nullable String outcome, String route) {}

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Row, Long> {

        @Query("""
            select t.id, t.opened_at, t.outcome, s.result::text as route
            from turn t join stage s on s.turn_id = t.id and s.name = 'route'
            where t.conversation_id = :conversationId and t.id < :id
            order by t.id desc limit :most
            """)
        List<Row> before(long conversationId, long id, int most);
    }
}

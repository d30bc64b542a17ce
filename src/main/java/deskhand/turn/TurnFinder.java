package deskhand.turn;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.platform.listing.Paging;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds turns over all conversations. */
@Singleton
public class TurnFinder {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final TurnSearch turns;
    private final Connections connections;

    TurnFinder(TurnSearch turns, Connections connections) {
        this.turns = turns;
        this.connections = connections;
    }

    /** What is looked for; nothing stands for any. */
    public record Wanted(
            @Nullable String connection,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String category,
            @Nullable Instant since,
            @Nullable Instant until) {}

    public List<FoundTurn> page(Wanted wanted, Paging page) {
        var connection = wanted.connection() == null
                ? Optional.of(0L)
                : connections.find(wanted.connection()).map(Connection::id);
        return connection.map(id -> rows(id, wanted, page)).orElse(List.of()).stream()
                .map(this::found)
                .toList();
    }

    private List<TurnSearch.Row> rows(long connection, Wanted wanted, Paging page) {
        var outcome = Objects.requireNonNullElse(wanted.outcome(), "");
        var reason = Objects.requireNonNullElse(wanted.reason(), "");
        var category = Objects.requireNonNullElse(wanted.category(), "");
        var since = Objects.requireNonNullElse(wanted.since(), Instant.EPOCH);
        var until = Objects.requireNonNullElse(wanted.until(), END_OF_TIME);
        return page.oldestFirst()
                ? turns.oldest(
                        connection, outcome, reason, category, since, until, page.above(), page.below(), page.limit())
                : turns.newest(
                        connection, outcome, reason, category, since, until, page.above(), page.below(), page.limit());
    }

    private FoundTurn found(TurnSearch.Row row) {
        return new FoundTurn(
                row.id(),
                connections.get(row.connectionId()).slug(),
                row.conversationRef(),
                row.state().toLowerCase(Locale.ROOT),
                word(row.outcome()),
                word(row.reason()),
                row.category(),
                row.openedAt(),
                row.finishedAt());
    }

    private static @Nullable String word(@Nullable String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }
}

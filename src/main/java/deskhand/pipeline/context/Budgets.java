package deskhand.pipeline.context;

import deskhand.turn.Route;
import deskhand.turn.Urgency;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many tokens a specialist may be told, by category and urgency. The most particular budget counts. */
@Singleton
class Budgets {

    static final String ANY = "any";
    private static final int OTHERWISE = 2_000;
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Rows rows;
    private final Clock clock;
    private volatile @Nullable Known known;

    Budgets(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    int of(Route route) {
        return of(route.category(), route.urgency(), all());
    }

    static int of(String category, Urgency urgency, List<Budget> budgets) {
        var level = urgency.name().toLowerCase(Locale.ROOT);
        return budgets.stream()
                .filter(one -> one.category().equals(ANY) || one.category().equals(category))
                .filter(one -> one.urgency().equals(ANY) || one.urgency().equals(level))
                .max(Comparator.comparingInt((Budget one) -> one.category().equals(ANY) ? 0 : 2)
                        .thenComparingInt(one -> one.urgency().equals(ANY) ? 0 : 1))
                .map(Budget::tokens)
                .orElse(OTHERWISE);
    }

    List<Budget> all() {
        var now = clock.instant();
        var current = known;
        if (current == null || !now.isBefore(current.until())) {
            current = new Known(rows.all(), now.plus(FRESH));
            known = current;
        }
        return current.budgets();
    }

    void set(String category, String urgency, int tokens) {
        rows.set(category + "/" + urgency, category, urgency, tokens);
        known = null;
    }

    boolean delete(String category, String urgency) {
        known = null;
        return rows.delete(category + "/" + urgency) > 0;
    }

    private record Known(List<Budget> budgets, Instant until) {}

    /** {@code category} and {@code urgency} may be {@code any}. */
    @MappedEntity("context_budget")
    record Budget(@Id String name, String category, String urgency, int tokens) {}

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Budget, String> {

        @Query("select name, category, urgency, tokens from context_budget order by name limit 1000")
        List<Budget> all();

        @Query("""
            insert into context_budget (name, category, urgency, tokens) values (:name, :category, :urgency, :tokens)
            on conflict (name) do update set tokens = excluded.tokens
            """)
        void set(String name, String category, String urgency, int tokens);

        @Query("delete from context_budget where name = :name")
        long delete(String name);
    }
}

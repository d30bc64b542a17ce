package deskhand.pipeline.context;

import deskhand.platform.Remembered;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How many tokens a specialist may be told, by category and urgency. The most particular budget counts. */
@Singleton
class Budgets {

    static final String ANY = "any";
    private static final int OTHERWISE = 2_000;

    private final Rows rows;
    private final Remembered<List<Budget>> known;

    Budgets(Rows rows, Clock clock) {
        this.rows = rows;
        this.known = new Remembered<>(rows::all, clock);
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
        return known.get();
    }

    void set(String category, String urgency, int tokens) {
        rows.set(category + "/" + urgency, category, urgency, tokens);
        known.forget();
    }

    boolean delete(String category, String urgency) {
        var deleted = rows.delete(category + "/" + urgency) > 0;
        known.forget();
        return deleted;
    }

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

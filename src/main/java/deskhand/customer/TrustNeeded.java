package deskhand.customer;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which trust each kind of fact needs. An edit counts on every node within seconds. */
@Singleton
public class TrustNeeded {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Rows rows;
    private final Clock clock;
    private volatile @Nullable Known known;

    TrustNeeded(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What is not in the table needs proof. */
    public Trust toKnow(FactKind kind) {
        return all().getOrDefault(kind, Trust.VERIFIED);
    }

    public Map<FactKind, Trust> all() {
        var now = clock.instant();
        var current = known;
        if (current == null || !now.isBefore(current.until())) {
            var levels = new EnumMap<FactKind, Trust>(FactKind.class);
            for (var kind : FactKind.values()) {
                levels.put(kind, Trust.VERIFIED);
            }
            rows.all().forEach(row -> levels.put(FactKind.valueOf(row.fact()), Trust.valueOf(row.trust())));
            current = new Known(levels, now.plus(FRESH));
            known = current;
        }
        return current.levels();
    }

    public void set(FactKind kind, Trust trust) {
        rows.set(kind.name(), trust.name());
        known = null;
    }

    private record Known(Map<FactKind, Trust> levels, Instant until) {

        private Known {
            levels = Map.copyOf(levels);
        }
    }

    @MappedEntity("fact_trust")
    record Row(@Id String fact, String trust) {

        Row {
            fact = fact.toUpperCase(Locale.ROOT);
            trust = trust.toUpperCase(Locale.ROOT);
        }
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Row, String> {

        @Query("select fact, trust from fact_trust")
        List<Row> all();

        @Query("""
            insert into fact_trust (fact, trust) values (:fact, :trust)
            on conflict (fact) do update set trust = excluded.trust
            """)
        void set(String fact, String trust);
    }
}

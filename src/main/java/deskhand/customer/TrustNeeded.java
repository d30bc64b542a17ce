package deskhand.customer;

import deskhand.platform.Remembered;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which trust each kind of fact needs. An edit counts on every node within seconds. */
@Singleton
public class TrustNeeded {

    private final Rows rows;
    private final Remembered<Map<FactKind, Trust>> levels;

    TrustNeeded(Rows rows, Clock clock) {
        this.rows = rows;
        this.levels = new Remembered<>(this::read, clock);
    }

    /** What is not in the table needs proof. */
    public Trust toKnow(FactKind kind) {
        return all().getOrDefault(kind, Trust.VERIFIED);
    }

    public Map<FactKind, Trust> all() {
        return levels.get();
    }

    private Map<FactKind, Trust> read() {
        var read = new EnumMap<FactKind, Trust>(FactKind.class);
        for (var kind : FactKind.values()) {
            read.put(kind, Trust.VERIFIED);
        }
        rows.all().forEach(row -> read.put(FactKind.valueOf(row.fact()), Trust.valueOf(row.trust())));
        return Map.copyOf(read);
    }

    public void set(FactKind kind, Trust trust) {
        rows.set(kind.name(), trust.name());
        levels.forget();
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

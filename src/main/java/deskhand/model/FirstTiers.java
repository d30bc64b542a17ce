package deskhand.model;

import deskhand.platform.Remembered;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the embedded brain is trusted before a paid model is asked. What an admin decided counts on every node within
 * seconds; until then the settings do. Thanks and greetings never need a model, and every reply of one has its judge.
 */
@Singleton
public class FirstTiers {

    /** Those that have something embedded in front of a model. */
    public static final List<Role> ROLES = List.of(Role.ROUTER, Role.OUTSTANDING);

    /** What the records show is surer; that somebody wrote before is not. */
    private static final double OUTSTANDING = 0.8;

    /** More than anything can be sure of itself. */
    private static final double NEVER = 2;

    private final Rows rows;
    private final FirstTierSettings settings;
    private final Remembered<Map<String, Row>> decided;

    FirstTiers(Rows rows, FirstTierSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.decided =
                new Remembered<>(() -> rows.all().stream().collect(Collectors.toMap(Row::role, row -> row)), clock);
    }

    /**
     * @param from how sure the embedded brain must be of its word, 0 to 1; null: the role's model is always asked
     */
    public record FirstTier(Role role, @Nullable Double from) {}

    public List<FirstTier> all() {
        return ROLES.stream().map(this::of).toList();
    }

    public FirstTier of(Role role) {
        var row = decided.get().get(role.folder());
        if (row != null) {
            return new FirstTier(role, row.trustedFrom());
        }
        var from = usual(role);
        return new FirstTier(role, from > 1 ? null : Double.valueOf(from));
    }

    /** From here on no model is asked; above 1 if it always is. */
    public double trustedFrom(Role role) {
        var from = of(role).from();
        return from == null ? NEVER : from;
    }

    /** A role without one is a mistake of whoever calls. */
    public void put(FirstTier tier) {
        if (!ROLES.contains(tier.role())) {
            throw new IllegalArgumentException("The role " + tier.role().folder() + " has no embedded first tier.");
        }
        rows.put(tier.role().folder(), tier.from());
        decided.forget();
    }

    private double usual(Role role) {
        return role == Role.ROUTER ? settings.embeddedFrom() : OUTSTANDING;
    }

    @MappedEntity("model_first_tier")
    record Row(@Id String role, @Nullable Double trustedFrom) {}

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Row, String> {

        @Query("select role, trusted_from from model_first_tier")
        List<Row> all();

        @Query("""
            insert into model_first_tier (role, trusted_from) values (:role, :trustedFrom::double precision)
            on conflict (role) do update set trusted_from = excluded.trusted_from
            """)
        void put(String role, @Nullable Double trustedFrom);
    }
}

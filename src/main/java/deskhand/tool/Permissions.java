package deskhand.tool;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which tools the specialist of a category may use. An edit counts on every node within two seconds. */
@Singleton
class Permissions {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Rows rows;
    private final Clock clock;
    private volatile @Nullable Known known;

    Permissions(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Known(Map<String, Set<String>> toolsByCategory, Instant until) {}

    Set<String> of(String category) {
        return all().getOrDefault(category, Set.of());
    }

    /** By category. */
    Map<String, Set<String>> all() {
        var now = clock.instant();
        var current = known;
        if (current == null || !now.isBefore(current.until())) {
            var loaded = rows.all().stream()
                    .collect(Collectors.groupingBy(
                            Row::category, Collectors.mapping(Row::tool, Collectors.toCollection(TreeSet::new))));
            current = new Known(Map.copyOf(loaded), now.plus(FRESH));
            known = current;
        }
        return current.toolsByCategory();
    }

    @Transactional
    void set(String category, Collection<String> tools) {
        rows.clear(category);
        tools.stream().distinct().forEach(tool -> rows.add(category, tool));
        known = null;
    }

    @MappedEntity("tool_permission")
    record Row(String category, @Id String tool) {}

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Row, String> {

        @Query("select category, tool from tool_permission order by category, tool limit 20000")
        List<Row> all();

        @Query("delete from tool_permission where category = :category")
        void clear(String category);

        @Query("insert into tool_permission (category, tool) values (:category, :tool) on conflict do nothing")
        void add(String category, String tool);
    }
}

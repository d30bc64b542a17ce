package deskhand.tool;

import deskhand.platform.Remembered;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which tools the specialist of a category may use. An edit counts on every node within two seconds. */
@Singleton
class Permissions {

    private final Rows rows;
    private final Remembered<Map<String, Set<String>>> toolsByCategory;

    Permissions(Rows rows, Clock clock) {
        this.rows = rows;
        this.toolsByCategory = new Remembered<>(this::read, clock);
    }

    Set<String> of(String category) {
        return all().getOrDefault(category, Set.of());
    }

    /** By category. */
    Map<String, Set<String>> all() {
        return toolsByCategory.get();
    }

    private Map<String, Set<String>> read() {
        return Map.copyOf(rows.all().stream()
                .collect(Collectors.groupingBy(
                        Row::category, Collectors.mapping(Row::tool, Collectors.toCollection(TreeSet::new)))));
    }

    @Transactional
    void set(String category, Collection<String> tools) {
        rows.clear(category);
        tools.stream().distinct().forEach(tool -> rows.add(category, tool));
        toolsByCategory.forget();
    }

    /** So that another tool that gets this name one day is not allowed anywhere. */
    void forget(String tool) {
        rows.forget(tool);
        toolsByCategory.forget();
    }

    @MappedEntity("tool_permission")
    record Row(String category, @Id String tool) {}

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Row, String> {

        @Query("select category, tool from tool_permission order by category, tool limit 20000")
        List<Row> all();

        @Query("delete from tool_permission where category = :category")
        void clear(String category);

        @Query("delete from tool_permission where tool = :tool")
        void forget(String tool);

        @Query("insert into tool_permission (category, tool) values (:category, :tool) on conflict do nothing")
        void add(String category, String tool);
    }
}

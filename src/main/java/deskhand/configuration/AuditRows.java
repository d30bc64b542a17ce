package deskhand.configuration;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRows.Row, Long> {

    /** {@code before} and {@code after} are JSON. */
    @MappedEntity("audit_entry")
    record Row(
            @Id @GeneratedValue @Nullable Long id,
            Instant at,
            String who,
            String role,
            String how,
            String part,
            String item,
            @Nullable String before,
            @Nullable String after) {}

    Row save(Row row);

    Optional<Row> findById(long id);

    @Query("""
        delete from audit_entry where id in (select id from audit_entry where at < :than order by at limit :most)
        """)
    int deleteOlder(Instant than, int most);

    /** An empty text stands for any. */
    String FOUND = """
        select * from audit_entry
        where id > :above and id < :below and (:part = '' or part = :part) and (:item = '' or item = :item) and (:who = '' or who = :who)
            and at >= :since
        """;

    @Query(FOUND + "order by id desc limit :most")
    List<Row> newest(String part, String item, String who, Instant since, long above, long below, int most);

    @Query(FOUND + "order by id limit :most")
    List<Row> oldest(String part, String item, String who, Instant since, long above, long below, int most);
}

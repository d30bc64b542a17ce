package deskhand.tool.read;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface StatusLines extends GenericRepository<StatusLines.Line, String> {

    /** What an admin says of one area of our own systems. */
    @MappedEntity("status_line")
    record Line(@Id String area, String state, String says, Instant updatedAt) {}

    @Query("select area, state, says, updated_at from status_line order by area limit 100")
    List<Line> all();

    @Query("""
        insert into status_line (area, state, says, updated_at) values (:area, :state, :says, :at)
        on conflict (area) do update set state = excluded.state, says = excluded.says, updated_at = excluded.updated_at
        """)
    void put(String area, String state, String says, Instant at);

    @Query("delete from status_line where area = :area")
    long remove(String area);
}

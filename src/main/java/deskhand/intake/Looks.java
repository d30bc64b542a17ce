package deskhand.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** When the newest look at each conversation began. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Looks extends GenericRepository<Delivery, Long> {

    @Query("select begun_at from look where connection_id = :connectionId and ref = :ref")
    Optional<Instant> begunAt(long connectionId, String ref);

    @Query("""
        insert into look (connection_id, ref, begun_at) values (:connectionId, :ref, :begunAt)
        on conflict (connection_id, ref) do update set begun_at = greatest(look.begun_at, excluded.begun_at)
        """)
    void note(long connectionId, String ref, Instant begunAt);
}

package deskhand.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Up to when each connection was asked for what its webhooks may have missed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CatchUps extends GenericRepository<Delivery, Long> {

    @Query("select done_until from catch_up where connection_id = :connectionId")
    Optional<Instant> doneUntil(long connectionId);

    @Query("""
        insert into catch_up (connection_id, done_until) values (:connectionId, :until)
        on conflict (connection_id) do update set done_until = excluded.done_until
        """)
    void done(long connectionId, Instant until);
}

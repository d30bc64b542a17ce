package deskhand.helpdesk.sandbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SandboxDeliveries extends GenericRepository<ConversationRow, Long> {

    /** Gives the id of the new row; the database makes up its key. */
    @Query("""
            insert into sandbox_delivery (connection, body, created_at) values (:connection, :body, :at) returning id
            """)
    long add(String connection, String body, Instant at);

    @Query("select id, key, connection, body, attempts from sandbox_delivery where id = :id and not gave_up")
    Optional<DeliveryRow> waiting(long id);

    @Query("delete from sandbox_delivery where id = :id")
    int delivered(long id);

    /** Those that nobody took and that name this address. */
    @Query("delete from sandbox_delivery where gave_up and strpos(lower(body), concat(chr(34), :email, chr(34))) > 0")
    long erase(String email);

    @Query("""
            update sandbox_delivery set attempts = attempts + 1, last_answer = :answer, gave_up = :gaveUp where id = :id
            """)
    int missed(long id, String answer, boolean gaveUp);
}

package deskhand.customer.code;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TriedRows extends GenericRepository<Tried, String> {

    @Query("""
        select message_ref, result, tries_left, at from one_time_code_try
        where conversation_id = :conversationId and message_ref in (:refs) order by (result = 'RIGHT') desc, at desc limit 1
        """)
    Optional<Tried> last(long conversationId, List<String> refs);

    @Query("delete from one_time_code_try where at < :before")
    void forget(Instant before);
}

package deskhand.access.oidc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** Which attempts came back. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UsedRows extends GenericRepository<UsedAttempt, String> {

    /** 0 if it came back before. */
    @Query("insert into sign_on_used (state_hash, ends_at) values (:stateHash, :endsAt) on conflict do nothing")
    int use(String stateHash, Instant endsAt);

    @Query("delete from sign_on_used where ends_at < :now")
    int removeEnded(Instant now);
}

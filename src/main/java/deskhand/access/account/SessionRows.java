package deskhand.access.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, String> {

    @Query("""
        insert into console_session (id_hash, account_id, token_print, began_at, seen_at, ends_at)
        values (:idHash, :accountId, :tokenPrint, :now, :now, :endsAt)
        """)
    void add(String idHash, @Nullable Long accountId, @Nullable String tokenPrint, Instant now, Instant endsAt);

    /** Asked anew with every request, so that an account that is disabled on one node is out on all. */
    @Query("""
        select s.id_hash, s.account_id, s.token_print, s.seen_at, a.name, a.role
        from console_session s left join account a on a.id = s.account_id
        where s.id_hash = :idHash and s.ends_at > :now and s.seen_at > :idleSince and (s.account_id is null or a.enabled)
        """)
    Optional<SessionRow> live(String idHash, Instant now, Instant idleSince);

    @Query("update console_session set seen_at = :now where id_hash = :idHash and seen_at < :before")
    void seen(String idHash, Instant now, Instant before);

    @Query("delete from console_session where id_hash = :idHash")
    void end(String idHash);

    @Query("delete from console_session where account_id = :accountId")
    int endAll(long accountId);

    @Query("delete from console_session where ends_at < :now or seen_at < :idleSince")
    int removeEnded(Instant now, Instant idleSince);
}

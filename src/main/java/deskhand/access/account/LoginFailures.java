package deskhand.access.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** Tries to log in, counted in windows of time that begin with the first. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LoginFailures extends GenericRepository<LoginFailure, String> {

    /** Counts before the password is looked at, so that many at once are counted too. */
    @Query("""
        with counted as (
            insert into login_failure as f (who, failures, since) values (:who, 1, :now)
            on conflict (who) do update set
                failures = case when f.since < :windowStart then 1 else f.failures + 1 end,
                since = case when f.since < :windowStart then excluded.since else f.since end
            returning who, failures, since)
        select * from counted
        """)
    LoginFailure count(String who, Instant now, Instant windowStart);

    @Query("delete from login_failure where who = :who")
    void forgive(String who);

    @Query("update login_failure set failures = failures - 1 where who = :who and failures > 0")
    void takeBack(String who);

    @Query("delete from login_failure where since < :before")
    int removeOlder(Instant before);
}

package deskhand.access.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links by which people choose a password. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LinkRows extends GenericRepository<Account, Long> {

    /** In place of an earlier one of the account. */
    @Query("""
        insert into account_link (link_hash, account_id, ends_at) values (:hash, :accountId, :endsAt)
        on conflict (account_id) do update set link_hash = excluded.link_hash, ends_at = excluded.ends_at
        """)
    void put(String hash, long accountId, Instant endsAt);

    @Query("""
        select a.* from account a join account_link l on l.account_id = a.id
        where l.link_hash = :hash and l.ends_at > :now and a.enabled
        """)
    Optional<Account> accountOf(String hash, Instant now);

    /** The account it was for, or null: of two who use it at once one gets it. */
    @Query("""
        with used as (delete from account_link where link_hash = :hash and ends_at > :now returning account_id)
        select account_id as id from used
        """)
    @Nullable
    Long use(String hash, Instant now);

    @Query("delete from account_link where account_id = :accountId")
    void forget(long accountId);

    @Query("delete from account_link where ends_at < :now")
    int removeEnded(Instant now);
}

package deskhand.access.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<Account, Long> {

    Optional<Account> findById(long id);

    Optional<Account> findByEmail(String email);

    Optional<Account> findByIssuerAndSubject(String issuer, String subject);

    @Query("select * from account where id > :above and id < :below order by id desc limit :most")
    List<Account> newest(long above, long below, int most);

    @Query("select * from account where id > :above and id < :below order by id limit :most")
    List<Account> oldest(long above, long below, int most);

    @Query("select exists (select 1 from account)")
    boolean isAny();

    /** Nothing if the address is taken. */
    @Query("""
        with added as (
            insert into account (email, name, role, password_hash, created_at)
            values (:email, :name, :role, :passwordHash, :now)
            on conflict do nothing returning id)
        select id from added
        """)
    @Nullable
    Long add(String email, String name, String role, @Nullable String passwordHash, Instant now);

    @Query("update account set name = :name, role = :role, enabled = :enabled where id = :id")
    void change(long id, String name, String role, boolean enabled);

    @Query("update account set password_hash = :passwordHash where id = :id")
    void setPassword(long id, String passwordHash);

    @Query("update account set issuer = :issuer, subject = :subject where id = :id and subject is null")
    int vouchFor(long id, String issuer, String subject);

    @Query("delete from account where id = :id")
    int remove(long id);

    @Query("update account set seen_at = :now where id = :id and (seen_at is null or seen_at < :before)")
    void seen(long id, Instant now, Instant before);

    /** One change of administrators at a time, for the caller's transaction. */
    @Query("select 1 as id from (select pg_advisory_xact_lock(hashtext('administrators'))) locked")
    int lockAdministrators();

    /** Whether an administrator could log in who is not this one. */
    @Query("""
        select exists (select 1 from account where enabled and role = 'ADMIN' and id <> :besides
            and (password_hash is not null or subject is not null))
        """)
    boolean isAdministratorBesides(long besides);
}

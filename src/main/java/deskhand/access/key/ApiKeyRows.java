package deskhand.access.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiKeyRows extends GenericRepository<ApiKey, Long> {

    Optional<ApiKey> findById(long id);

    @Query("select * from api_key where key_hash = :keyHash")
    Optional<ApiKey> byHash(String keyHash);

    @Query("select * from api_key where id > :above and id < :below order by id desc limit :most")
    List<ApiKey> newest(long above, long below, int most);

    @Query("select * from api_key where id > :above and id < :below order by id limit :most")
    List<ApiKey> oldest(long above, long below, int most);

    @Query("""
        with added as (
            insert into api_key (name, beginning, key_hash, role, created_by, created_at, ends_at)
            values (:name, :beginning, :keyHash, :role, :createdBy, :now, :endsAt) returning id)
        select id from added
        """)
    long add(
            String name,
            String beginning,
            String keyHash,
            String role,
            String createdBy,
            Instant now,
            @Nullable Instant endsAt);

    @Query("update api_key set used_at = :now where id = :id and (used_at is null or used_at < :before)")
    void used(long id, Instant now, Instant before);

    @Query("update api_key set revoked_at = :now, revoked_by = :revokedBy where id = :id and revoked_at is null")
    int revoke(long id, Instant now, String revokedBy);
}

package deskhand.tool.cancel;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CancelLinkRows extends GenericRepository<CancelLinkRows.Link, Long> {

    @MappedEntity("cancel_link")
    record Link(
            @Id long id,
            @Nullable String tokenHash,
            String purpose,
            String email,
            String customerKey,
            long conversationId,
            String language,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable String outcome) {

        @Override
        public String toString() {
            return "Link[" + id + "]";
        }
    }

    @Query("""
        with added as (
            insert into cancel_link (purpose, email, customer_key, conversation_id, language, created_at, expires_at)
            values (:purpose, :email, :customerKey, :conversationId, :language, :now, :expiresAt)
            returning id)
        select id from added
        """)
    long add(
            String purpose,
            String email,
            String customerKey,
            long conversationId,
            String language,
            Instant now,
            Instant expiresAt);

    @Query("update cancel_link set token_hash = :hash where id = :id and token_hash is null")
    void seal(long id, String hash);

    Optional<Link> findById(long id);

    /** Of several who come at once, one changes a row. */
    @Query("""
        update cancel_link set used_at = :now, outcome = :outcome
        where id = :id and used_at is null and expires_at > :now
        """)
    int use(long id, String outcome, Instant now);

    /** What was decided once is not asked again. */
    @Query("""
        update cancel_link set used_at = :now, outcome = 'other_link'
        where customer_key = :customerKey and purpose = :purpose and used_at is null
        """)
    void useOthers(String customerKey, String purpose, Instant now);

    @Query("update cancel_link set approval_id = :approvalId where id = :id")
    void ledTo(long id, long approvalId);

    @Query("delete from cancel_link where expires_at < :before")
    int forget(Instant before);

    @Query("delete from cancel_link where email = :email")
    long erase(String email);
}

package deskhand.customer.code;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CodeRows extends GenericRepository<SentCode, Long> {

    @Query("select exists (select 1 from one_time_code where conversation_id = :conversationId)")
    boolean areIn(long conversationId);

    /** How many were sent in this conversation. */
    @Query("select count(*) from one_time_code where conversation_id = :conversationId")
    int inConversation(long conversationId);

    /** How many were sent to this address since then. */
    @Query("select count(*) from one_time_code where identity_key in (:identityKeys) and sent_at > :since")
    int toAddress(List<String> identityKeys, Instant since);

    @Query("select exists (select 1 from one_time_code where marker = :marker)")
    boolean isUnderWay(String marker);

    @Query("""
        update one_time_code set state = 'REPLACED'
        where conversation_id = :conversationId and state = 'OPEN' and marker <> :marker
        """)
    void replace(long conversationId, String marker);

    /** Sent once more because the first try did not arrive, it is the same send with another code. */
    @Query("""
        insert into one_time_code (marker, conversation_id, identity_key, print, asks, state, sent_at, expires_at)
        values (:marker, :conversationId, :identityKey, :print,
            coalesce(string_to_array(nullif(:askLines, ''), chr(10)), '{}'), 'OPEN', :now, :expiresAt)
        on conflict (marker) do update set print = excluded.print, expires_at = excluded.expires_at
        """)
    void send(
            String marker,
            long conversationId,
            String identityKey,
            String print,
            String askLines,
            Instant now,
            Instant expiresAt);

    @Query("""
        select id, conversation_id, identity_key, print, asks, state, tries, expires_at from one_time_code
        where conversation_id = :conversationId order by id desc limit 1 for update
        """)
    Optional<SentCode> newest(long conversationId);

    @Query("select print from one_time_code where conversation_id = :conversationId order by id desc limit 20")
    List<String> prints(long conversationId);

    @Query("update one_time_code set state = :state, tries = tries + :more where id = :id")
    void tried(long id, SentCode.State state, int more);

    @Query("""
        insert into one_time_code_try (conversation_id, message_ref, result, tries_left, at)
        values (:conversationId, :messageRef, :result, :triesLeft, :now)
        on conflict (conversation_id, message_ref) do nothing
        """)
    void note(long conversationId, String messageRef, String result, int triesLeft, Instant now);

    @Query("delete from one_time_code where identity_key in (:identityKeys)")
    long erase(List<String> identityKeys);

    @Query("delete from one_time_code where sent_at < :before")
    void forget(Instant before);
}

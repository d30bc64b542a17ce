package deskhand.tool.approval;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every change names the state it starts from: of several that come at once, one changes a row and the others none. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApprovalRows extends GenericRepository<ApprovalRow, Long> {

    /** One proposal for a customer at a time, for the caller's transaction. */
    @Query("select 1 as id from (select pg_advisory_xact_lock(hashtext('approval:' || :customerKey))) locked")
    int lockCustomer(String customerKey);

    @Query("""
        with added as (
            insert into approval (conversation_id, turn_id, connection, category, language, email, customer_key, operation,
                arguments, fingerprint, plan, target, live, by_customer, state, proposed_at, expires_at)
            values (:conversationId, :turnId, :connection, :category, :language, :email, :customerKey, :operation,
                :arguments::jsonb, :fingerprint, :plan::jsonb, :target, :live, :byCustomer, 'PROPOSED', :now, :expiresAt)
            returning id)
        select id from added
        """)
    long add(
            long conversationId,
            @Nullable Long turnId,
            String connection,
            String category,
            String language,
            String email,
            String customerKey,
            String operation,
            String arguments,
            String fingerprint,
            String plan,
            String target,
            boolean live,
            boolean byCustomer,
            Instant now,
            Instant expiresAt);

    Optional<ApprovalRow> findById(long id);

    @Query("select * from approval where id = :id for update")
    Optional<ApprovalRow> lock(long id);

    /** The same wish that still waits, or that this very turn asked for before it was begun again. */
    @Query("""
        select * from approval
        where conversation_id = :conversationId and operation = :operation and fingerprint = :fingerprint
            and (state in ('PROPOSED', 'APPROVED') or turn_id = :turnId)
        order by id desc limit 1
        """)
    Optional<ApprovalRow> same(long conversationId, String operation, String fingerprint, @Nullable Long turnId);

    /** What a turn asked for before it was begun again: looked for first, because it may have been done since. */
    @Query("""
        select * from approval
        where turn_id = :turnId and conversation_id = :conversationId and operation = :operation
            and arguments = :arguments::jsonb and not edited
        order by id desc limit 1
        """)
    Optional<ApprovalRow> askedIn(long turnId, long conversationId, String operation, String arguments);

    /** What this turn is to tell the customer of: it must not ask for the same thing anew. */
    @Query("""
        select * from approval
        where conversation_id = :conversationId and operation = :operation and told_in = :turnId
        order by id desc limit 1
        """)
    Optional<ApprovalRow> toldIn(long conversationId, String operation, @Nullable Long turnId);

    @Query("""
        select * from approval
        where conversation_id = :conversationId and target = :target and state = 'PROPOSED' and id <> :but limit 100
        """)
    List<ApprovalRow> contradicted(long conversationId, String target, long but);

    /** How often a customer had it in that time, whether done or about to be. */
    @Query("""
        select count(*) from approval
        where customer_key in (:customerKeys) and operation = :operation and state in ('APPROVED', 'EXECUTED')
            and proposed_at > :since and id <> :but
        """)
    long had(List<String> customerKeys, String operation, Instant since, long but);

    @Query("""
        update approval set state = 'APPROVED', decided_by = :by, decided_at = :now
        where id = :id and state = 'PROPOSED' and expires_at > :now
        """)
    int approve(long id, String by, Instant now);

    @Query("""
        update approval set state = 'APPROVED', edited = true, decided_by = :by, decided_at = :now,
            arguments = :arguments::jsonb, fingerprint = :fingerprint, plan = :plan::jsonb, target = :target, live = :live
        where id = :id and state = 'PROPOSED' and expires_at > :now
        """)
    int approveEdited(
            long id,
            String by,
            String arguments,
            String fingerprint,
            String plan,
            String target,
            boolean live,
            Instant now);

    @Query("""
        update approval set state = 'REJECTED', decided_by = :by, decided_at = :now, ended_at = :now, reason = :reason
        where id = :id and state = 'PROPOSED' and expires_at > :now
        """)
    int reject(long id, String by, String reason, Instant now);

    @Query("""
        update approval set state = 'WITHDRAWN', decided_by = :by, decided_at = :now, ended_at = :now, reason = :reason
        where id = :id and state = 'PROPOSED'
        """)
    int withdraw(long id, String by, String reason, Instant now);

    @Query(
            "update approval set state = 'EXPIRED', ended_at = :now where id = :id and state = 'PROPOSED' and expires_at <= :now")
    int expire(long id, Instant now);

    @Query("""
        update approval set state = 'EXECUTED', says = :says, ended_at = :now where id = :id and state = 'APPROVED'
        """)
    int executed(long id, String says, Instant now);

    @Query("""
        update approval set state = 'FAILED', reason = :why, ended_at = :now where id = :id and state = 'APPROVED'
        """)
    int failed(long id, String why, Instant now);

    /** Committed before the shop's backend is asked. Nothing while somebody else is asking it. */
    @Query("""
        update approval set tries = tries + 1, sent_at = coalesce(sent_at, :now), busy_until = :until
        where id = :id and state = 'APPROVED' and (busy_until is null or busy_until <= :now)
        """)
    int countTry(long id, Instant now, Instant until);

    @Query("update approval set busy_until = null where id = :id")
    void free(long id);

    @Query("update approval set tries = tries + 1 where id = :id and state = 'APPROVED'")
    int countLook(long id);

    @Query("select id from approval where state = 'PROPOSED' and expires_at <= :now order by expires_at limit 200")
    List<Long> due(Instant now);

    /** Approved, and nobody will ever carry it out. Must find nothing. */
    @Query("""
        select a.id from approval a
        where a.state = 'APPROVED' and a.decided_at < :before
            and not exists (select 1 from job j where j.task_name = 'approval' and j.task_instance = a.id::text)
        limit 100
        """)
    List<Long> stranded(Instant before);

    @Query("update approval set told_in = :turnId where conversation_id = :conversationId and told_in is null"
            + " and not by_customer and turn_id is distinct from :turnId"
            + " and state in ('EXECUTED', 'REJECTED', 'EXPIRED', 'FAILED')")
    void tell(long conversationId, long turnId);

    @Query("""
        select * from approval
        where conversation_id = :conversationId and (state in ('PROPOSED', 'APPROVED') or ended_at > :since)
        order by id desc limit 20
        """)
    List<ApprovalRow> recent(long conversationId, Instant since);

    @Query(
            "select * from approval where conversation_id = :conversationId and state = 'PROPOSED' order by id limit 100")
    List<ApprovalRow> waitingIn(long conversationId);

    @Query("select distinct conversation_id from approval where state = 'PROPOSED' limit 1000")
    List<Long> conversationsWaiting();

    /** Null: of any state, of any conversation. */
    String FOUND = """
        select * from approval
        where id > :above and id < :below and (:state::text is null or state = :state)
            and (:conversationId::bigint is null or conversation_id = :conversationId)
        """;

    @Query(FOUND + "order by id desc limit :most")
    List<ApprovalRow> newest(@Nullable String state, @Nullable Long conversationId, long above, long below, int most);

    @Query(FOUND + "order by id limit :most")
    List<ApprovalRow> oldest(@Nullable String state, @Nullable Long conversationId, long above, long below, int most);

    @Query("select count(*) from (select 1 from approval where state = 'PROPOSED' limit :most) waiting")
    long countWaiting(int most);

    @Query("delete from approval where email = :email")
    long erase(String email);
}

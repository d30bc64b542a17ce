package deskhand.model.call;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ModelCallRows extends GenericRepository<ModelCall, Long> {

    String SUMS = """
        select count(*) as calls, coalesce(sum(coalesce(tokens_in, 0) + coalesce(tokens_out, 0)), 0) as tokens,
            coalesce(sum(cost), 0) as cost,
            count(*) filter (where cost is null and tokens_in is not null) as unpriced from model_call
        """;

    /** Written out, because what a generated one gives back are all these words again. */
    @Query("""
        insert into model_call (at, turn_id, conversation_id, role, category, profile, provider, model, prompt, outcome, error,
            finish, tokens_in, tokens_cached, tokens_out, cost, millis, request, answer)
        values (:at, :turnId, :conversationId, :role, :category, :profile, :provider, :model, :prompt, :outcome, :error,
            :finish, :tokensIn, :tokensCached, :tokensOut, :cost, :millis, :request, :answer)
        """)
    void add(ModelCall call);

    List<ModelCall> findByTurnIdOrderById(Long turnId);

    String FOUND = """
        select * from model_call
        where id > :above and id < :below and (:turn::bigint is null or turn_id = :turn)
            and (:conversation::bigint is null or conversation_id = :conversation)
            and (:role::text is null or role = :role) and (:profile::text is null or profile = :profile)
        """;

    @Query(FOUND + "order by id desc limit :most")
    List<ModelCall> newest(
            @Nullable Long turn,
            @Nullable Long conversation,
            @Nullable String role,
            @Nullable String profile,
            long above,
            long below,
            int most);

    @Query(FOUND + "order by id limit :most")
    List<ModelCall> oldest(
            @Nullable Long turn,
            @Nullable Long conversation,
            @Nullable String role,
            @Nullable String profile,
            long above,
            long below,
            int most);

    @Query(SUMS + " where at >= :since")
    Spent since(Instant since);

    @Query(SUMS + " where turn_id = :turn")
    Spent ofTurn(long turn);

    @Query(SUMS + " where conversation_id = :conversation")
    Spent ofConversation(long conversation);

    @Query("""
        update model_call set request = '', answer = null, error = null
        where conversation_id in (
                select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
            or turn_id in (
                select t.id from turn t join conversation c on c.id = t.conversation_id
                where lower(c.contact_email) = :email or lower(c.proven_email) = :email)
        """)
    long erase(String email);

    @Query("""
        delete from model_call where id in (select id from model_call where at < :until order by at limit :most)
        """)
    int deleteOlder(Instant until, int most);
}

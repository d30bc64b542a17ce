package deskhand.customer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EncounterRows extends GenericRepository<Encounter, Long> {

    @Query("""
        insert into encounter (turn_id, identity_key, conversation_id, channel, category, outcome, sentiment, escalated, at)
        values (:turnId, :identityKey, :conversationId, :channel, :category, :outcome, :sentiment, :escalated, :at)
        on conflict (turn_id) do nothing
        """)
    void add(
            long turnId,
            String identityKey,
            long conversationId,
            String channel,
            String category,
            String outcome,
            String sentiment,
            boolean escalated,
            Instant at);

    /** The newest of each other conversation, newest first. */
    @Query("""
        select turn_id, conversation_id, channel, category, outcome, sentiment, escalated, at from (
            select distinct on (conversation_id) turn_id, conversation_id, channel, category, outcome, sentiment,
                bool_or(escalated) over (partition by conversation_id) as escalated, at
            from (
                select * from encounter
                where identity_key in (:identityKeys) and conversation_id <> :conversationId
                order by at desc limit 200) newest
            order by conversation_id, at desc) last
        order by at desc limit :most
        """)
    List<Encounter> others(List<String> identityKeys, long conversationId, int most);

    @Query("delete from encounter where identity_key in (:identityKeys)")
    void erase(List<String> identityKeys);
}

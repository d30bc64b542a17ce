package deskhand.command;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DeedRows extends GenericRepository<DeedRows.Row, Long> {

    @MappedEntity("deed")
    record Row(
            @Id long id,
            long conversationId,
            long turnId,
            String what,
            Via via,
            String who,
            @Nullable Long actionId,
            Instant at) {}

    @Query("""
        insert into deed (conversation_id, turn_id, what, via, who, action_id, at)
        values (:conversationId, :turnId, :what, :via, :who, :actionId, :at)
        """)
    void add(long conversationId, long turnId, String what, Via via, String who, @Nullable Long actionId, Instant at);

    @Query("select who from deed where turn_id = :turnId and what = 'reject' order by id limit 1")
    Optional<String> rejectedBy(long turnId);

    @Query("select * from deed where turn_id = :turnId and via = 'LINK' order by id limit 1")
    Optional<Row> byLink(long turnId);
}

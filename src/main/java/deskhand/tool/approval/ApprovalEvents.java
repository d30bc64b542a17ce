package deskhand.tool.approval;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApprovalEvents extends GenericRepository<ApprovalEvents.Event, Long> {

    @MappedEntity("approval_event")
    record Event(
            @Id long id,
            long approvalId,
            String what,
            String who,
            Instant at,
            @Nullable String note) {}

    @Query("""
        insert into approval_event (approval_id, what, who, at, note) values (:approvalId, :what, :who, :at, :note)
        """)
    void add(long approvalId, String what, String who, Instant at, @Nullable String note);

    @Query("select * from approval_event where approval_id = :approvalId order by id limit 100")
    List<Event> of(long approvalId);
}

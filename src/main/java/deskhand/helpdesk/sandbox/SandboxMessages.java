package deskhand.helpdesk.sandbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SandboxMessages extends GenericRepository<MessageRow, Long> {

    MessageRow save(MessageRow row);

    @Query("select * from sandbox_message where conversation_id = :conversation order by id desc limit :most")
    List<MessageRow> newestFirst(long conversation, int most);
}

package deskhand.helpdesk.sandbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SandboxConversations extends GenericRepository<ConversationRow, Long> {

    ConversationRow save(ConversationRow row);

    ConversationRow update(ConversationRow row);

    Optional<ConversationRow> findByConnectionAndId(String connection, long id);

    /** Holds the row until the transaction ends, so that what happens to one conversation happens in one order. */
    @Query("select * from sandbox_conversation where connection = :connection and id = :id for update")
    Optional<ConversationRow> lock(String connection, long id);

    @Query("delete from sandbox_conversation where connection = :connection and id = :id")
    int delete(String connection, long id);

    /** With what was said there. */
    @Query("delete from sandbox_conversation where lower(contact_email) = :email")
    long erase(String email);

    @Query("""
            select c.id, c.contact_name, c.channel, c.status, c.assignee_kind, c.team, c.priority, c.updated_at,
                   coalesce(m.author, 'system') as last_author, coalesce(m.text, '') as last_text
            from sandbox_conversation c
            left join lateral (
                select author, left(text, 160) as text from sandbox_message
                where conversation_id = c.id and not hidden order by id desc limit 1
            ) m on true
            where c.connection = :connection
            order by c.updated_at desc
            limit :most
            """)
    List<InboxEntry> newest(String connection, int most);

    @Query("""
            select updated_at from sandbox_conversation
            where connection = :connection order by updated_at desc limit 1
            """)
    Optional<Instant> lastChange(String connection);
}

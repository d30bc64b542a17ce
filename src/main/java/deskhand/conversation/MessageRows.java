package deskhand.conversation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MessageRows extends GenericRepository<Message, Long> {

    @Query("""
        insert into message (conversation_id, ref, author, hidden, text, attachments, said_at, received_at)
        values (:conversationId, :ref, :author, :hidden, :text,
            coalesce(string_to_array(nullif(:attachmentLines, ''), chr(10)), '{}'), :saidAt, :now)
        on conflict (conversation_id, ref) do nothing
        """)
    void add(
            long conversationId,
            String ref,
            String author,
            boolean hidden,
            String text,
            String attachmentLines,
            Instant saidAt,
            Instant now);

    @Query("""
        select id, ref, author, hidden, text, attachments, said_at, answered from (
            select * from message where conversation_id = :conversationId order by said_at desc, id desc limit :most
        ) newest order by said_at, id
        """)
    List<Message> newest(long conversationId, int most);

    @Query("""
        select exists (select 1 from message
            where conversation_id = :conversationId and author = 'CUSTOMER' and not answered and not hidden)
        """)
    boolean someoneWaits(long conversationId);

    @Query("""
        select id, ref, author, hidden, text, attachments, said_at, answered from (
            select * from message
            where conversation_id = :conversationId and author = 'CUSTOMER' and not answered and not hidden
            order by said_at desc, id desc limit :most
        ) newest order by said_at, id
        """)
    List<Message> unanswered(long conversationId, int most);

    @Query("""
        update message set answered = true
        where conversation_id = :conversationId and author = 'CUSTOMER' and not answered and ref in (:refs)
        """)
    void answer(long conversationId, List<String> refs);

    @Query("""
        update message set answered = true
        where conversation_id = :conversationId and author = 'CUSTOMER' and not answered and said_at <= :until
        """)
    void answerUntil(long conversationId, Instant until);

    @Query("""
        select m.id, m.conversation_id, c.ref as conversation_ref, m.text, m.said_at
        from message m join conversation c on c.id = m.conversation_id
        where m.author = 'CUSTOMER' and not m.hidden
        order by m.id desc limit :most
        """)
    List<CustomerWords> newestOfCustomers(int most);
}

package deskhand.conversation;

import io.micronaut.core.annotation.Nullable;
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
        select id, ref, author, hidden, text, attachments, said_at, answered, trouble from (
            select * from message where conversation_id = :conversationId order by said_at desc, id desc limit :most
        ) newest order by said_at, id
        """)
    List<Message> newest(long conversationId, int most);

    @Query("""
        select m.ref from message m join conversation c on c.id = m.conversation_id
        where c.connection_id = :connectionId and c.ref = :conversationRef and m.ref in (:refs)
        """)
    List<String> known(long connectionId, String conversationRef, List<String> refs);

    @Query("""
        select exists (select 1 from message
            where conversation_id = :conversationId and author in ('CUSTOMER', 'OTHER') and not answered and not hidden)
        """)
    boolean someoneWaits(long conversationId);

    @Query("""
        select id, ref, author, hidden, text, attachments, said_at, answered, trouble from (
            select * from message
            where conversation_id = :conversationId and author in ('CUSTOMER', 'OTHER') and not answered and not hidden
            order by said_at desc, id desc limit :most
        ) newest order by said_at, id
        """)
    List<Message> unanswered(long conversationId, int most);

    @Query("""
        update message set answered = true
        where conversation_id = :conversationId and author in ('CUSTOMER', 'OTHER') and not answered and ref in (:refs)
        """)
    void answer(long conversationId, List<String> refs);

    @Query("""
        update message set answered = true
        where conversation_id = :conversationId and author in ('CUSTOMER', 'OTHER') and not answered and said_at <= :until
        """)
    void answerUntil(long conversationId, Instant until);

    @Query("""
        update message asked set answered = true
        where conversation_id = :conversationId and ref = :ref and not answered and exists (
            select 1 from message later
            where later.conversation_id = asked.conversation_id and later.said_at > asked.said_at
                and later.author = 'AGENT' and not later.hidden)
        """)
    void answerIfPeopleDid(long conversationId, String ref);

    /** Null if nothing is different. */
    @Query("""
        with changed as (
            update message set text = :text,
                attachments = coalesce(string_to_array(nullif(:attachmentLines, ''), chr(10)), '{}')
            where conversation_id = :conversationId and ref = :ref and not masked and (text <> :text
                or attachments <> coalesce(string_to_array(nullif(:attachmentLines, ''), chr(10)), '{}'))
            returning id)
        select id from changed
        """)
    @Nullable
    Long change(long conversationId, String ref, String text, String attachmentLines);

    @Query("update message set text = :text, masked = true where conversation_id = :conversationId and ref = :ref")
    void mask(long conversationId, String ref, String text);

    /** What is deleted in the helpdesk is not kept here either, and nobody waits for an answer to it. */
    @Query("""
        update message set text = '', attachments = '{}', answered = true
        where conversation_id = :conversationId and ref = :ref
        """)
    void delete(long conversationId, String ref);

    /** Those that say something; they stay as blank ones. How many that were. */
    @Query("""
        update message set text = '', attachments = '{}' where id in (
            select id from message where received_at < :than and (text <> '' or attachments <> '{}')
            order by received_at limit :most)
        """)
    int blankOlder(Instant than, int most);

    /** All that was said with whoever has this address. Nobody waits for an answer, and no correction brings it back. */
    @Query("""
        update message set text = '', attachments = '{}', answered = true, masked = true,
            trouble = case when trouble is null then null else '' end
        where conversation_id in (
            select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
        """)
    long erase(String email);

    /** Null if that is known already, or the message is none of ours. */
    @Query("""
        with failed as (
            update message set trouble = :why
            where conversation_id = :conversationId and ref = :ref and author = 'BOT' and not hidden and trouble is null
            returning id)
        select id from failed
        """)
    @Nullable
    Long fail(long conversationId, String ref, String why);

    /**
     * Whether people have spoken to the customer since this message of ours, or it is from before then anyway.
     * Helpdesks count in whole seconds and we do not, so that within a second the order in which they came counts.
     */
    @Query("""
        select exists (
            select 1 from message ours
            where ours.conversation_id = :conversationId and ours.ref = :ref and (ours.said_at < :since or exists (
                select 1 from message theirs
                where theirs.conversation_id = ours.conversation_id and theirs.author = 'AGENT' and not theirs.hidden
                    and (date_trunc('second', theirs.said_at), theirs.id)
                        > (date_trunc('second', ours.said_at), ours.id))))
        """)
    boolean isPast(long conversationId, String ref, Instant since);

    /** The newest words from outside before this message of ours wait for an answer again. */
    @Query("""
        update message set answered = false where id = (
            select before.id from message before join message ours on ours.conversation_id = before.conversation_id
            where ours.conversation_id = :conversationId and ours.ref = :ref
                and before.author in ('CUSTOMER', 'OTHER') and not before.hidden and before.said_at <= ours.said_at
            order by before.said_at desc, before.id desc limit 1)
        """)
    void waitAgain(long conversationId, String ref);

    @Query("""
        update message set answered = false
        where conversation_id = :conversationId and author = 'CUSTOMER' and not hidden and text <> '' and ref in (:refs)
        """)
    void reopen(long conversationId, List<String> refs);

    @Query("""
        select m.id, m.conversation_id, c.ref as conversation_ref, m.text, m.said_at
        from message m join conversation c on c.id = m.conversation_id
        where m.author = 'CUSTOMER' and not m.hidden
        order by m.id desc limit :most
        """)
    List<CustomerWords> newestOfCustomers(int most);

    @Query("""
        select m.id, c.ref as conversation_ref, m.author = 'BOT' as by_bot, m.text, m.said_at
        from message m join conversation c on c.id = m.conversation_id
        where m.author in ('BOT', 'AGENT') and not m.hidden order by m.id desc limit :most
        """)
    List<TeamWords> newestOfTeam(int most);
}

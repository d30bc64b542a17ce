package deskhand.conversation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConversationRows extends GenericRepository<Conversation, Long> {

    /**
     * Makes the conversation known or brings its facts up to date, unless newer ones are known already, and locks its row
     * until the transaction ends: events of one conversation are taken one after the other. Then adds the message, if
     * the event brought one that is not known yet. One statement, because every delivery passes here. Deliveries overtake
     * each other: what an agent is known to have replied to later is added as answered.
     *
     * <p>A person's assignment takes it out of the bot's hands where {@code assignmentCounts}; being resolved or taken
     * from that person gives it back. What was known of another contact is not kept beside this one, and what proves a contact
     * proves no address that came without it. Whom an erased one was with is only heard again when they write anew, and what was said before
     * comes without its words and waits for nobody.
     */
    @Query("""
        with before as (
            select id, hands, erased_at from conversation where connection_id = :connectionId and ref = :ref),
        whole as (
            select not exists (select 1 from before where erased_at is not null and not (
                coalesce(:author::text in ('CUSTOMER', 'OTHER'), false)
                and :saidAt::timestamptz > erased_at - interval '1 minute'
                and not exists (
                    select 1 from message m where m.conversation_id = before.id and m.ref = :saidRef::text))) as is),
        known as (
            insert into conversation as c (connection_id, ref, channel, subject, contact_ref, contact_name, contact_email,
                contact_phone, contact_identifier, verified, status, assignee, team, labels, priority, can_reply,
                mailbox, inbox, facts_as_of, hands, created_at)
            select :connectionId, :ref, :channel, case when whole.is then :subject::text end,
                case when whole.is then :contactRef::text end, case when whole.is then :contactName::text end,
                case when whole.is then :contactEmail::text end, case when whole.is then :contactPhone::text end,
                case when whole.is then :contactIdentifier::text end, :verified, :status, :assignee, :team,
                coalesce(string_to_array(nullif(:labelLines, ''), chr(10)), '{}'), :priority, :canReply,
                :mailbox, :inbox::text, :asOf::timestamptz,
                case when :assignmentCounts and :assignee = 'HUMAN' then 'HUMAN' else 'BOT' end, :now::timestamptz
            from whole
            on conflict (connection_id, ref) do update set
                channel = case when c.channel = 'unknown' then excluded.channel else c.channel end,
                inbox = coalesce(excluded.inbox, c.inbox),
                subject = coalesce(excluded.subject, c.subject),
                contact_ref = coalesce(excluded.contact_ref, c.contact_ref),
                contact_name = case when excluded.contact_ref <> c.contact_ref then excluded.contact_name
                    else coalesce(excluded.contact_name, c.contact_name) end,
                contact_email = case when excluded.contact_ref <> c.contact_ref then excluded.contact_email
                    else coalesce(excluded.contact_email, c.contact_email) end,
                contact_phone = case when excluded.contact_ref <> c.contact_ref then excluded.contact_phone
                    else coalesce(excluded.contact_phone, c.contact_phone) end,
                contact_identifier = case when excluded.contact_ref <> c.contact_ref then excluded.contact_identifier
                    else coalesce(excluded.contact_identifier, c.contact_identifier) end,
                verified = excluded.verified and (excluded.contact_email is not null or c.contact_email is null
                    or coalesce(excluded.contact_ref <> c.contact_ref, false)),
                status = case when excluded.facts_as_of >= c.facts_as_of then excluded.status else c.status end,
                assignee = case when excluded.facts_as_of >= c.facts_as_of then excluded.assignee else c.assignee end,
                team = case when excluded.facts_as_of >= c.facts_as_of then excluded.team else c.team end,
                labels = case when excluded.facts_as_of >= c.facts_as_of then excluded.labels else c.labels end,
                priority = case when excluded.facts_as_of >= c.facts_as_of then excluded.priority else c.priority end,
                can_reply = case when excluded.facts_as_of >= c.facts_as_of then excluded.can_reply else c.can_reply end,
                mailbox = case when excluded.facts_as_of >= c.facts_as_of then excluded.mailbox else c.mailbox end,
                hands = case
                    when excluded.facts_as_of < c.facts_as_of then c.hands
                    when excluded.status = 'RESOLVED' then 'BOT'
                    when :assignmentCounts and excluded.assignee = 'HUMAN' then 'HUMAN'
                    when c.assignee = 'HUMAN' and excluded.assignee <> 'HUMAN' then 'BOT'
                    when excluded.assignee = 'BOT' and c.assignee <> 'BOT' then 'BOT'
                    else c.hands end,
                facts_as_of = greatest(excluded.facts_as_of, c.facts_as_of)
            returning c.id, c.status, c.hands, c.paused, c.erased_at),
        past as (
            select coalesce(:saidAt::timestamptz <= erased_at - interval '1 minute', false) as is from known),
        added as (
            insert into message (conversation_id, ref, author, hidden, text, attachments, said_at, received_at, source, masked,
                answered)
            select id, :saidRef, :author, :hidden, case when past.is then '' else :text::text end,
                case when past.is then '{}'
                    else coalesce(string_to_array(nullif(:attachmentLines, ''), chr(10)), '{}') end,
                :saidAt, :now, :source, past.is, past.is
            from known, past where :saidRef::text is not null
            on conflict do nothing
            returning id)
        select id, status, hands, paused, exists (select 1 from added) as fresh,
            hands = 'BOT' and exists (select 1 from before where hands = 'HUMAN') as given_back
        from known
        """)
    Heard hear(
            long connectionId,
            String ref,
            String channel,
            @Nullable String subject,
            @Nullable String contactRef,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable String contactPhone,
            @Nullable String contactIdentifier,
            boolean verified,
            String status,
            String assignee,
            @Nullable String team,
            String labelLines,
            @Nullable String priority,
            boolean canReply,
            boolean mailbox,
            @Nullable String inbox,
            Instant asOf,
            boolean assignmentCounts,
            Instant now,
            @Nullable String saidRef,
            @Nullable String author,
            @Nullable Boolean hidden,
            @Nullable String text,
            @Nullable String attachmentLines,
            @Nullable Instant saidAt,
            @Nullable String source);

    Optional<Conversation> findById(long id);

    List<Conversation> findByIdIn(Set<Long> ids);

    @Query("select * from conversation where connection_id = :connectionId and ref = :ref")
    Optional<Conversation> find(long connectionId, String ref);

    /** Locks the row: no event of this conversation is taken until the transaction ends. */
    @Query("select * from conversation where id = :id for update")
    Optional<Conversation> lock(long id);

    /** Those of whoever has this address, locked in an order that all keep to. */
    @Query("""
        select * from conversation where lower(contact_email) = :email or lower(proven_email) = :email
        order by id for update
        """)
    List<Conversation> lockAllOf(String email);

    @Query("""
        update conversation set subject = null, contact_ref = null, contact_name = null, contact_email = null,
            contact_phone = null, contact_identifier = null, proven_email = null, proven_until = null, erased_at = :now
        where lower(contact_email) = :email or lower(proven_email) = :email
        """)
    long erase(String email, Instant now);

    @Query("update conversation set mode = :mode where id = :id")
    void limit(long id, @Nullable String mode);

    @Query("update conversation set proven_email = :email, proven_until = :until where id = :id")
    void prove(long id, String email, Instant until);

    @Query("update conversation set paused = :paused where id = :id")
    void pause(long id, boolean paused);

    @Query("update conversation set hands = :hands where id = :id")
    void putInto(long id, Hands hands);

    /** Whom it was with and what it was about, where nothing was said since. How many that were. */
    @Query("""
        update conversation set subject = null, contact_name = null, contact_email = null, contact_phone = null,
            contact_identifier = null, proven_email = null, proven_until = null
        where id in (
            select c.id from conversation c
            where c.created_at < :than
              and coalesce(c.subject, c.contact_name, c.contact_email, c.contact_phone, c.contact_identifier,
                c.proven_email) is not null
              and not exists (select 1 from message m where m.conversation_id = c.id and m.received_at >= :than)
            limit :most)
        """)
    int forgetOlder(Instant than, int most);
}

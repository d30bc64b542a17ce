package deskhand.learning.solved;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SolvedRows extends GenericRepository<SolvedCase, Long> {

    String COLUMNS =
            "select id, conversation_id, ref, category, language, question, answer, times, solved_at from solved_case";

    /** As the newest message of a conversation that was looked at: it is never looked at again. */
    long NEVER = Long.MAX_VALUE;

    /** What it takes to find those about the same. */
    @MappedEntity("solved_case")
    record Near(
            @Id long id,
            long conversationId,
            @TypeDef(type = DataType.FLOAT_ARRAY) float[] vector,
            String answer) {}

    /** A resolved conversation that has news. {@code route} and {@code brief} as its last turns left them. */
    @MappedEntity("conversation")
    record Resolved(
            @Id long id,
            long connectionId,
            String ref,
            long newestMessage,
            @Nullable String route,
            @Nullable String brief) {}

    /** A reply of the bot that a person approved. */
    @MappedEntity("action")
    record Approved(@Id String madeRef) {}

    /** Somebody who decided about what was said. */
    @MappedEntity("person")
    record Person(@Id String name) {}

    @Query("""
        select c.id, c.connection_id, c.ref, n.newest as newest_message,
            (select s.result::text from turn t join stage s on s.turn_id = t.id and s.name = 'route'
                where t.conversation_id = c.id order by t.id desc limit 1) as route,
            (select s.result::text from turn t join stage s on s.turn_id = t.id and s.name = 'context'
                where t.conversation_id = c.id order by t.id desc limit 1) as brief
        from conversation c
        left join solved_look l on l.conversation_id = c.id
        cross join lateral (
            select max(m.id) as newest from message m where m.conversation_id = c.id and not m.hidden) n
        where c.status = 'RESOLVED' and c.facts_as_of >= :since and n.newest > coalesce(l.newest_message, 0)
        order by c.id limit :most
        """)
    List<Resolved> fresh(Instant since, int most);

    @Query("""
        select made_ref from action where conversation_id = :conversation and word = 'post_reply' and state = 'DONE'
            and decided_by is not null and made_ref is not null
        """)
    List<Approved> approved(long conversation);

    @Query("""
        select decided_by as name from action where conversation_id = :conversation and decided_by is not null
        union select who from draft_fate where conversation_id = :conversation and who is not null
        """)
    List<Person> people(long conversation);

    @Query("""
        insert into solved_look (conversation_id, newest_message) values (:conversation, :newest)
        on conflict (conversation_id) do update
            set newest_message = greatest(solved_look.newest_message, excluded.newest_message)
        """)
    void looked(long conversation, long newest);

    /** What is looked at after this. {@link #NEVER} if nothing is. Waits for whoever is about to say so. */
    @Query("select newest_message from solved_look where conversation_id = :conversation for update")
    @Nullable
    Long lookedAt(long conversation);

    @Query("select merged_into from solved_look where conversation_id = :conversation and merged_into is not null")
    @Nullable
    Long mergedInto(long conversation);

    @Query("""
        select conversation_id from solved_look where conversation_id in (:conversations)
            and (newest_message = 9223372036854775807 or merged_into in (:cases))
        """)
    List<Long> mergedOrForgotten(List<Long> conversations, List<Long> cases);

    @Query("update solved_look set merged_into = :solved where conversation_id = :conversation")
    void merged(long conversation, @Nullable Long solved);

    /** Those that count for a case count for another from now on. */
    @Query(
            "update solved_look set merged_into = :other where merged_into = (select id from solved_case where conversation_id = :conversation)")
    void mergeAll(long conversation, long other);

    /** Never again: of the conversation of a case, and of all that were counted for it. */
    @Query("""
        insert into solved_look (conversation_id, newest_message)
        select conversation_id, 9223372036854775807 from solved_case where id = :id
        union select conversation_id, 9223372036854775807 from solved_look where merged_into = :id
        on conflict (conversation_id) do update set newest_message = excluded.newest_message
        """)
    void forget(long id);

    /** Never again: of all conversations of an address. */
    @Query("""
        insert into solved_look (conversation_id, newest_message)
        select id, 9223372036854775807 from conversation
        where lower(contact_email) = :email or lower(proven_email) = :email
        on conflict (conversation_id) do update set newest_message = excluded.newest_message
        """)
    void forgetAll(String email);

    @Query("""
        insert into solved_case (conversation_id, connection_id, ref, category, language, question, answer, vector,
            vector_of, solved_at)
        values (:conversation, :connection, :ref, :category, :language, :question, :answer,
            string_to_array(:vectorJoined, ',')::real[], :vectorOf, :at)
        on conflict (conversation_id) do update set category = excluded.category, language = excluded.language,
            question = excluded.question, answer = excluded.answer, vector = excluded.vector,
            vector_of = excluded.vector_of, solved_at = excluded.solved_at
        """)
    void keep(
            long conversation,
            long connection,
            String ref,
            String category,
            String language,
            String question,
            String answer,
            String vectorJoined,
            String vectorOf,
            Instant at);

    /** Once more, and as often as the case that the conversation had made by itself. */
    @Query("""
        update solved_case set solved_at = greatest(solved_at, :at), times = times
            + coalesce((select own.times from solved_case own where own.conversation_id = :conversation), 1)
        where id = :id
        """)
    void again(long id, long conversation, Instant at);

    @Query("update solved_case set times = greatest(times - 1, 1) where id = :id")
    void lessOften(long id);

    @Query("""
        select id, conversation_id, vector, answer from solved_case
        where connection_id = :connection and category = :category and vector_of = :vectorOf
        order by solved_at desc, id desc limit :most
        """)
    List<Near> newest(long connection, String category, String vectorOf, int most);

    @Query("""
        select s.id, s.conversation_id, s.vector, s.answer from solved_case s
        join connection c on c.id = s.connection_id and c.slug = :connection
        where s.category = :category and s.vector_of = :vectorOf and s.conversation_id <> :conversation
        order by s.solved_at desc, s.id desc limit :most
        """)
    List<Near> newestOf(String connection, long conversation, String category, String vectorOf, int most);

    @Query(COLUMNS + " where id = :id")
    Optional<SolvedCase> find(long id);

    String FOUND = COLUMNS + " where id > :above and id < :below and (:category::text is null or category = :category)";

    @Query(FOUND + " order by id desc limit :most")
    List<SolvedCase> newest(@Nullable String category, long above, long below, int most);

    @Query(FOUND + " order by id limit :most")
    List<SolvedCase> oldest(@Nullable String category, long above, long below, int most);

    @Query("delete from solved_case where id = :id")
    int delete(long id);

    @Query("delete from solved_case where conversation_id = :conversation")
    int deleteOf(long conversation);

    @Query("""
        delete from solved_case where id in (select id from solved_case order by solved_at desc, id desc offset :kept)
        """)
    int deleteBeyond(int kept);

    @Query("""
        delete from solved_case where id in (
            select id from solved_case where solved_at < :than order by solved_at limit :most)
        """)
    int deleteOlder(Instant than, int most);

    @Query("""
        delete from solved_case where conversation_id in (
            select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
        """)
    long erase(String email);
}

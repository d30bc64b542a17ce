package deskhand.learning.correction;

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
interface CorrectionRows extends GenericRepository<Correction, Long> {

    /** What it takes to find out which corrections are about the same. */
    @MappedEntity("correction")
    record Near(
            @Id long id,
            @TypeDef(type = DataType.FLOAT_ARRAY) float[] vector,
            Instant at) {}

    @Query("""
        with added as (
            insert into correction (turn_id, conversation_id, category, language, who, draft, sent, kinds, sorted_by, about,
                lesson_draft, lesson_sent, vector, vector_of, at)
            values (:turnId, :conversationId, :category, :language, :who, :draft, :sent,
                string_to_array(:kindsJoined, ','), 'rules', :about, :lessonDraft, :lessonSent,
                string_to_array(:vectorJoined, ',')::real[], :vectorOf, :at)
            on conflict (turn_id) do nothing
            returning id)
        select id from added
        """)
    @Nullable
    Long add(
            long turnId,
            long conversationId,
            String category,
            String language,
            String who,
            String draft,
            String sent,
            String kindsJoined,
            String about,
            String lessonDraft,
            String lessonSent,
            String vectorJoined,
            String vectorOf,
            Instant at);

    @Query("update correction set kinds = string_to_array(:kindsJoined, ','), sorted_by = :sortedBy where id = :id")
    void sort(long id, String kindsJoined, String sortedBy);

    Optional<Correction> findById(long id);

    String FOUND = """
        select * from correction
        where id > :above and id < :below
          and (:category::text is null or category = :category)
          and (:kind::text is null or :kind = any (kinds))
        """;

    @Query(FOUND + "order by id desc limit :most")
    List<Correction> newest(@Nullable String category, @Nullable String kind, long above, long below, int most);

    @Query(FOUND + "order by id limit :most")
    List<Correction> oldest(@Nullable String category, @Nullable String kind, long above, long below, int most);

    @Query("""
        select id, vector, at from correction where category = :category and vector_of = :vectorOf
        order by at desc, id desc limit :most
        """)
    List<Near> newest(String category, String vectorOf, int most);

    @Query("delete from correction where id in (select id from correction where at < :than order by at limit :most)")
    int deleteOlder(Instant than, int most);

    @Query("delete from correction where id = :id")
    long delete(long id);

    @Query("""
        delete from correction where conversation_id in (
            select id from conversation where lower(contact_email) = :email or lower(proven_email) = :email)
        """)
    long erase(String email);
}

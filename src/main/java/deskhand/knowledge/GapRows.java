package deskhand.knowledge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GapRows extends GenericRepository<Gap, Long> {

    /** Asked again, a closed gap is open again. {@code conversation}: none is 0. */
    @Query("""
        with gap as (
            insert into knowledge_gap as g
                (question, normalised, category, language, best_score, first_asked_at, last_asked_at)
            values (:question, :normalised, :category, :language, :best, :now, :now)
            on conflict (normalised) do update set asked = g.asked + 1, last_asked_at = excluded.last_asked_at,
                best_score = excluded.best_score, closed_at = null
            returning id),
        asker as (
            insert into knowledge_gap_asker (gap_id, conversation_id)
            select id, :conversation from gap where :conversation > 0
            on conflict do nothing)
        select id from gap
        """)
    long count(
            String question,
            String normalised,
            @Nullable String category,
            String language,
            double best,
            Instant now,
            long conversation);

    @Query("""
        select id, question, category, language, best_score, asked, first_asked_at, last_asked_at from knowledge_gap
        where closed_at is null
        order by case :sort when 'asked' then asked end desc, case :sort when 'oldest' then last_asked_at end,
            last_asked_at desc, id desc
        limit :most offset :skip
        """)
    List<Gap> open(String sort, int most, int skip);

    @Query("""
        select id, question, category, language, best_score, asked, first_asked_at, last_asked_at from knowledge_gap
        where id = :id
        """)
    Optional<Gap> find(long id);

    @Query("update knowledge_gap set closed_at = :now where id = :id and closed_at is null")
    int close(long id, Instant now);

    /** Those that nobody else asked. */
    @Query("""
        delete from knowledge_gap where id in (
            select a.gap_id from knowledge_gap_asker a left join conversation c on c.id = a.conversation_id
            group by a.gap_id
            having bool_or(lower(c.contact_email) = :email or lower(c.proven_email) = :email)
                and bool_and(c.erased_at is not null
                    or coalesce(lower(c.contact_email) = :email, false) or coalesce(lower(c.proven_email) = :email, false)))
        """)
    long erase(String email);

    @Query("delete from knowledge_gap where last_asked_at < :before")
    int forget(Instant before);
}

package deskhand.knowledge.ingest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Sources extends GenericRepository<Source, Long> {

    Source save(Source source);

    Source update(Source source);

    Optional<Source> findById(long id);

    @Query("select * from knowledge_source order by id limit :most")
    List<Source> first(int most);

    @Query("select exists (select from knowledge_source where name = :name)")
    boolean isTaken(String name);

    @Query("delete from knowledge_source where id = :id")
    int delete(long id);

    /** Taken by the node whose update counts. */
    @Query("""
        with due as (
            update knowledge_source set due_at = :now::timestamptz + make_interval(hours => every_hours)
            where every_hours is not null and due_at <= :now returning id)
        select id from due
        """)
    List<Long> takeDue(Instant now);
}

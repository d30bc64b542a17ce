package deskhand.knowledge.embedded;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TwinRows extends GenericRepository<Compared, Long> {

    String COMPARED = """
        select p.id, p.document_id, d.language, d.product, p.text, v.vectors
        from passage p
        join document d on d.id = p.document_id and d.status = 'published'
        join passage_vector v on v.passage_id = p.id and v.model = :model
        """;

    @Query(COMPARED + """
        where not exists (select from passage_compared c where c.passage_id = p.id and c.model = :model)
        order by p.id limit :most
        """)
    List<Compared> waiting(String model, int most);

    @Query(COMPARED + " where p.id = any (string_to_array(:ids, ',')::bigint[])")
    List<Compared> of(String ids, String model);

    @Query("""
        insert into passage_compared (passage_id, model) select id, :model from passage where id = :passageId
        on conflict (passage_id) do update set model = excluded.model
        """)
    int mark(long passageId, String model);

    /** Nothing if one of them is gone meanwhile. */
    @Query("""
        insert into passage_twin (passage_id, other_id, nearness, differs)
        select p.id, o.id, :nearness, :differs from passage p, passage o where p.id = :passageId and o.id = :otherId
        on conflict (passage_id, other_id) do update set nearness = excluded.nearness, differs = excluded.differs
        """)
    int add(long passageId, long otherId, double nearness, @Nullable String differs);
}

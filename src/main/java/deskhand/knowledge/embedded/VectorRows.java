package deskhand.knowledge.embedded;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VectorRows extends GenericRepository<StoredVectors, Long> {

    /** Changes whenever a document is added, changed or removed. */
    @Query("select count(*) || '@' || coalesce(sum(version), 0) || '@' || coalesce(max(id), 0) from document")
    String edition();

    @Query("select id, category, product, language, valid_from, valid_until from document where status = 'published'")
    List<Place> published();

    @Query("""
        select p.id from passage p join document d on d.id = p.document_id where d.status = 'published' order by p.id
        """)
    List<Long> passageIds();

    /** Those there are of so many passages. */
    @Query("""
        select v.passage_id, p.document_id, v.vectors from passage_vector v join passage p on p.id = v.passage_id
        where v.model = :model and v.passage_id = any (string_to_array(:ids, ',')::bigint[])
        """)
    List<StoredVectors> of(String ids, String model);

    @Query("""
        select p.id, p.heading, p.text from passage p join document d on d.id = p.document_id
        where d.status = 'published'
            and not exists (select from passage_vector v where v.passage_id = p.id and v.model = :model)
        order by p.id limit :most
        """)
    List<PassageText> waiting(String model, int most);

    /** Nothing if another node was faster, or the passage is gone. */
    @Query("""
        insert into passage_vector (passage_id, model, vectors)
        select id, :model, :vectors from passage where id = :passageId
        on conflict do nothing
        """)
    int add(long passageId, String model, @TypeDef(type = DataType.BYTE_ARRAY) byte[] vectors);

    /** Words computed by a model that is no longer used. */
    @Query("delete from passage_vector where model <> :model")
    int forgetOthers(String model);
}

package deskhand.knowledge.pinecone;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SentRows extends GenericRepository<Sent, Long> {

    /** Published passages that were not sent yet, or whose document was changed since. */
    @Query("""
        select p.id as passage_id, coalesce('category-' || d.category, 'general') as namespace, d.version, p.heading,
            p.text, d.product, d.language, d.valid_from, d.valid_until
        from passage p join document d on d.id = p.document_id
        left join passage_pinecone s on s.passage_id = p.id
        where d.status = 'published' and (s.passage_id is null or s.version <> d.version)
        order by p.id limit :most
        """)
    List<Sent> toSend(int most);

    /** What was sent and is gone, no longer published, or in another namespace now. */
    @Query("""
        select s.passage_id, s.namespace, s.version, null::text as heading, null::text as text, null::text as product,
            null::text as language, null::timestamptz as valid_from, null::timestamptz as valid_until
        from passage_pinecone s
        left join passage p on p.id = s.passage_id
        left join document d on d.id = p.document_id
        where d.id is null or d.status <> 'published'
            or s.namespace <> coalesce('category-' || d.category, 'general')
        order by s.passage_id limit :most
        """)
    List<Sent> toTakeOut(int most);

    @Query("""
        insert into passage_pinecone (passage_id, namespace, version) values (:passageId, :namespace, :version)
        on conflict (passage_id) do update set namespace = excluded.namespace, version = excluded.version
        """)
    void sent(long passageId, String namespace, int version);

    @Query("delete from passage_pinecone where passage_id = any (string_to_array(:ids, ',')::bigint[])")
    void takenOut(String ids);

    @Query("select distinct namespace from passage_pinecone order by namespace limit 100")
    List<String> namespaces();

    /** Then everything is sent again. */
    @Query("delete from passage_pinecone")
    void forgetAll();

    @Query("""
        select p.id as passage_id, '' as namespace, 0 as version, p.heading, p.text, null::text as product,
            null::text as language, null::timestamptz as valid_from, null::timestamptz as valid_until
        from passage p where p.id = any (string_to_array(:ids, ',')::bigint[])
        """)
    List<Sent> texts(String ids);
}

package deskhand.knowledge;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Documents extends GenericRepository<StoredPassage, Long> {

    @Query("select exists (select from document)")
    boolean any();

    /** Changes whenever an article is added, edited or removed. */
    @Query("select count(*) || '@' || coalesce(max(updated_at), 'epoch')::text from document")
    String version();

    @Query("""
            insert into document (slug, title, link, body, language, updated_at)
            values (:slug, :title, :link, :body, :language, :updatedAt)
            on conflict (slug) do nothing
            """)
    int add(String slug, String title, @Nullable String link, String body, String language, Instant updatedAt);

    @Query("""
            insert into passage (document_id, position, heading, text)
            select id, :position, :heading, :text from document where slug = :slug
            """)
    int addPassage(String slug, int position, String heading, String text);

    @Query("""
            select p.id, d.slug, p.position, d.title, p.heading, p.text, d.link
            from passage p join document d on d.id = p.document_id
            order by d.updated_at desc, p.id limit :most
            """)
    List<StoredPassage> newest(int most);

    /** Best matches of any of the words by full text, in order. {@code words} is in the syntax of a web search. */
    @Query("""
            select p.id, d.slug, p.position, d.title, p.heading, p.text, d.link
            from websearch_to_tsquery('english', :words) q, passage p join document d on d.id = p.document_id
            where p.search @@ q
            order by ts_rank_cd(p.search, q, 1) desc, p.id limit :most
            """)
    List<StoredPassage> matching(String words, int most);
}

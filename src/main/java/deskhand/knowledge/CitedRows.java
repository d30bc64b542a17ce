package deskhand.knowledge;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CitedRows extends GenericRepository<CitedDocument, String> {

    @Query("""
        select slug, title, link, public from document
        where slug = any (string_to_array(:slugs, ' ')) and status = 'published' limit 50
        """)
    List<CitedDocument> named(String slugs);
}

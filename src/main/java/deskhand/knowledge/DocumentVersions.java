package deskhand.knowledge;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DocumentVersions extends GenericRepository<DocumentVersion, Integer> {

    /** Without bodies. */
    String FOUND = """
        select version, title, '' as body, status, saved_at from document_version
        where document_id = :documentId and version > :above and version < :below
        """;

    @Query(FOUND + "order by version desc limit :most")
    List<DocumentVersion> newest(long documentId, long above, long below, int most);

    @Query(FOUND + "order by version limit :most")
    List<DocumentVersion> oldest(long documentId, long above, long below, int most);

    @Query("""
        select version, title, body, status, saved_at from document_version
        where document_id = :documentId and version = :version
        """)
    Optional<DocumentVersion> find(long documentId, int version);
}

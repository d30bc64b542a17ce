package deskhand.helpdesk;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConnectionRows extends CrudRepository<ConnectionRow, Long> {

    long countByKindNotEquals(String kind);

    Optional<ConnectionRow> findBySlugAndDeletedAtIsNull(String slug);

    List<ConnectionRow> findByDeletedAtIsNullOrderBySlug();
}

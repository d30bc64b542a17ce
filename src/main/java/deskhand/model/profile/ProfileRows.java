package deskhand.model.profile;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProfileRows extends CrudRepository<ProfileRow, String> {

    List<ProfileRow> findAllOrderByName();

    boolean existsByFallback(String fallback);
}

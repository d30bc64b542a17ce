package deskhand.playbook;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RedLines extends CrudRepository<RedLine, String> {

    List<RedLine> findByEnabledTrueOrderByName();

    List<RedLine> findAllOrderByName();

    long deleteByName(String name);
}

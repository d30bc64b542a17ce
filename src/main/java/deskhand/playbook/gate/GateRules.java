package deskhand.playbook.gate;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GateRules extends CrudRepository<GateRule, String> {

    List<GateRule> findAllOrderByName();

    long deleteByName(String name);
}

package deskhand.playbook.gate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GateRules extends CrudRepository<GateRule, String> {

    List<GateRule> findAllOrderByName();

    @Query("select * from gate_rule where name = :name for update")
    Optional<GateRule> lock(String name);

    long deleteByName(String name);
}

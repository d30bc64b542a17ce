package deskhand.pipeline.signals;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignalRules extends CrudRepository<SignalRule, String> {

    List<SignalRule> findAllOrderByName();

    @Query("select * from signal_rule where name = :name for update")
    Optional<SignalRule> lock(String name);
}

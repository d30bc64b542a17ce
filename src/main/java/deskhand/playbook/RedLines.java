package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RedLines extends CrudRepository<RedLine, String> {

    List<RedLine> findByEnabledTrueOrderByName();

    List<RedLine> findAllOrderByName();

    @Query("select * from red_line where name = :name for update")
    Optional<RedLine> lock(String name);

    long deleteByName(String name);
}

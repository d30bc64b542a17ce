package deskhand.playbook.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HandoffRoutes extends CrudRepository<HandoffRoute, String> {

    @Query("select * from handoff_route order by position, name")
    List<HandoffRoute> inOrder();

    @Query("with gone as (delete from handoff_route where name = :name returning 1) select count(*) from gone")
    long remove(String name);
}

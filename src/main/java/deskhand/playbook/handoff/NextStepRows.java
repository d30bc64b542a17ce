package deskhand.playbook.handoff;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NextStepRows extends CrudRepository<NextStep, Long> {

    @Query("select * from next_step order by position, id")
    List<NextStep> inOrder();

    @Query("with gone as (delete from next_step where id = :id returning 1) select count(*) from gone")
    long remove(long id);
}

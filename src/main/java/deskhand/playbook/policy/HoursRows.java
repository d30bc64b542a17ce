package deskhand.playbook.policy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HoursRows extends CrudRepository<BusinessHours, String> {

    List<BusinessHours> findAllOrderByConnection();

    @Query(
            "with gone as (delete from business_hours where connection = :connection returning 1) select count(*) from gone")
    long remove(String connection);
}

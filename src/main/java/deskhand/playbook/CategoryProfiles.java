package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CategoryProfiles extends CrudRepository<CategoryProfile, String> {

    @Query("select * from category_profile order by category limit 500")
    List<CategoryProfile> everybody();
}

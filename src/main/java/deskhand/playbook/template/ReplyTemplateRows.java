package deskhand.playbook.template;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReplyTemplateRows extends CrudRepository<ReplyTemplate, String> {

    List<ReplyTemplate> findAllOrderByName();

    @Query("select * from reply_template where name = :name for update")
    Optional<ReplyTemplate> lock(String name);

    @Query("with gone as (delete from reply_template where name = :name returning 1) select count(*) from gone")
    long remove(String name);
}

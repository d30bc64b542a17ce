package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Categories extends GenericRepository<Category, String> {

    @Query("""
            select category.*, array(
                select example.text from category_example example
                where example.category = category.slug order by example.id limit 300) as examples
            from category order by category.position
            """)
    List<Category> inOrder();
}

package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CategoryExamples extends GenericRepository<CategoryExample, Long> {

    List<CategoryExample> findByCategoryOrderById(String category);

    long countByCategory(String category);

    @Query("""
            insert into category_example (category, text) values (:category, :text)
            on conflict (category, text) do nothing
            """)
    long add(String category, String text);

    long deleteByCategory(String category);

    long deleteByIdAndCategory(long id, String category);
}

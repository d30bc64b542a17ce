package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface Categories extends GenericRepository<Category, String> {

    String WITH_EXAMPLES = """
            select category.*, array(
                select example.text from category_example example
                where example.category = category.slug order by example.id limit 300) as examples
            from category
            """;

    @Query(WITH_EXAMPLES + " where category.retired_at is null order by category.position, category.slug")
    List<Category> inOrder();

    @Query(WITH_EXAMPLES + " where category.retired_at is not null order by category.slug")
    List<Category> retired();

    @Query(WITH_EXAMPLES + " where category.slug = :name")
    Optional<Category> named(String name);

    /** Until the end of the transaction nobody else edits it. */
    @Query("select slug from category where slug = :name for update")
    Optional<String> lock(String name);

    @Query("""
            insert into category (slug, title, description, team, confidence_threshold, position, keywords)
            select :name, :title, :description, :team, :threshold, coalesce(max(position), 0) + 1, coalesce(string_to_array(nullif(:words, ''), chr(10)), '{}')
            from category
            """)
    void add(String name, String title, String description, String team, double threshold, String words);

    @Query("""
            update category set title = :title, description = :description, team = :team,
                confidence_threshold = :threshold, keywords = coalesce(string_to_array(nullif(:words, ''), chr(10)), '{}')
            where slug = :name
            """)
    void change(String name, String title, String description, String team, double threshold, String words);

    @Query("update category set retired_at = :at where slug = :name and retired_at is null")
    long retire(String name, Instant at);

    @Query("update category set retired_at = null where slug = :name and retired_at is not null")
    long restore(String name);
}

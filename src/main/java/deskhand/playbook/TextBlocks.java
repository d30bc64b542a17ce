package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TextBlocks extends GenericRepository<TextBlock, String> {

    @Query("""
        select category, language, key, use_when, text, updated_at from text_block
        order by category, language, key limit 5000
        """)
    List<TextBlock> all();

    @Query("""
        select category, language, key, use_when, text, updated_at from text_block
        where category = :category order by language, key limit 1000
        """)
    List<TextBlock> of(String category);

    @Query("""
        insert into text_block (category, language, key, use_when, text, updated_at)
        values (:category, :language, :key, :useWhen, :text, :at)
        on conflict (category, language, key) do update set
            use_when = excluded.use_when, text = excluded.text, updated_at = excluded.updated_at
        """)
    void put(String category, String language, String key, String useWhen, String text, Instant at);

    /** Those who edit texts of a category come one after the other. */
    @Query("select slug from category where slug = :category for update")
    Optional<String> lock(String category);

    @Query("delete from text_block where category = :category and language = :language and key = :key")
    long remove(String category, String language, String key);
}

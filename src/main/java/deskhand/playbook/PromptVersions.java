package deskhand.playbook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PromptVersions extends GenericRepository<PromptVersion, Long> {

    @Query("select * from prompt_version where published")
    List<PromptVersion> published();

    @Query("""
        select * from prompt_version where category = :category and number > :above and number < :below
        order by number desc limit :most
        """)
    List<PromptVersion> newest(String category, long above, long below, int most);

    @Query("""
        select * from prompt_version where category = :category and number > :above and number < :below
        order by number limit :most
        """)
    List<PromptVersion> oldest(String category, long above, long below, int most);

    /** Locks it, so that two who publish at once come one after the other. */
    @Query("select * from prompt_version where category = :category and published for update")
    Optional<PromptVersion> lockPublished(String category);

    Optional<PromptVersion> findByCategoryAndNumber(String category, int number);

    /** Of all, without their texts. */
    @Query("""
        select id, category, number, '' as text, note, author, created_at, published from prompt_version
        order by category, number limit 20000
        """)
    List<PromptVersion> heads();

    /** The newest with this text. */
    @Query("""
        select * from prompt_version where category = :category and text = :text order by number desc limit 1
        """)
    Optional<PromptVersion> withText(String category, String text);

    boolean existsByCategory(String category);

    boolean existsByCategoryAndText(String category, String text);

    /** Two at the same time would want the same number: the second one fails. */
    @Query("""
        insert into prompt_version (category, number, text, note, author, created_at)
        select :category, coalesce(max(number), 0) + 1, :text, :note, :author, :at
        from prompt_version where category = :category
        """)
    void add(String category, String text, String note, String author, Instant at);

    @Query("update prompt_version set published = false where category = :category and published")
    void unpublish(String category);

    @Query("update prompt_version set published = true where category = :category and number = :number")
    long publish(String category, int number);

    @Query("""
        insert into prompt_publication (category, number, author, at) values (:category, :number, :author, :at)
        """)
    void note(String category, int number, String author, Instant at);

    @Query("""
        select * from prompt_publication where category = :category and id > :above and id < :below
        order by id desc limit :most
        """)
    List<PromptPublication> newestPublications(String category, long above, long below, int most);

    @Query("""
        select * from prompt_publication where category = :category and id > :above and id < :below
        order by id limit :most
        """)
    List<PromptPublication> oldestPublications(String category, long above, long below, int most);

    @Query("select exists (select 1 from prompt_publication where category = :category and number = :number)")
    boolean wasPublished(String category, int number);

    /** The number that was in use before the one that is. */
    @Query("""
        select p.number from prompt_publication p
        where p.category = :category and p.number <> :number order by p.id desc limit 1
        """)
    Optional<Integer> before(String category, int number);
}

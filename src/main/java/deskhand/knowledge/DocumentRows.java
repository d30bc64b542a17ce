package deskhand.knowledge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DocumentRows extends GenericRepository<Document, Long> {

    Optional<Document> findById(long id);

    Optional<Document> findBySlug(String slug);

    @Query("select exists (select from document)")
    boolean any();

    /** The new row's id, or null if the slug is taken. */
    @Query("""
        with added as (
            insert into document (slug, title, link, public, body, category, product, language, tags, valid_from,
                valid_until, status, origin, created_at, updated_at)
            values (:slug, :title, :link, :shown, :body, :category, :product, :language,
                coalesce(string_to_array(nullif(:tagLines, ''), chr(10)), '{}'), :validFrom, :validUntil, :status,
                :origin, :now, :updatedAt)
            on conflict (slug) do nothing
            returning id)
        select id from added
        """)
    @Nullable
    Long add(
            String slug,
            String title,
            @Nullable String link,
            boolean shown,
            String body,
            @Nullable String category,
            @Nullable String product,
            String language,
            String tagLines,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            String status,
            String origin,
            Instant now,
            Instant updatedAt);

    /** Only if nobody changed it meanwhile. */
    @Query("""
        update document set title = :title, link = :link, public = :shown, body = :body, category = :category,
            product = :product, language = :language,
            tags = coalesce(string_to_array(nullif(:tagLines, ''), chr(10)), '{}'), valid_from = :validFrom,
            valid_until = :validUntil, status = :status, missing = false, updated_at = :updatedAt,
            version = version + 1
        where id = :id and version = :version
        """)
    int change(
            long id,
            int version,
            String title,
            @Nullable String link,
            boolean shown,
            String body,
            @Nullable String category,
            @Nullable String product,
            String language,
            String tagLines,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            String status,
            Instant updatedAt);

    @Query("""
        update document set status = :status, missing = :missing, version = version + 1
        where id = :id and status <> :status
        """)
    int changeStatus(long id, String status, boolean missing);

    @Query("select exists (select from document where slug = :slug and missing)")
    boolean isMissing(String slug);

    @Query("delete from document where id = :id")
    int delete(long id);

    @Query("""
        insert into document_version (document_id, version, title, body, status, saved_at)
        select id, version, title, body, status, :now from document where id = :id
        on conflict do nothing
        """)
    void keepVersion(long id, Instant now);

    /** Without bodies. */
    String FOUND = """
        select id, slug, title, link, public, '' as body, category, product, language, tags, valid_from, valid_until,
            status, origin, version, created_at, updated_at
        from document
        where id > :above and id < :below
            and (:status::text is null or status = :status)
            and (:category::text is null or category = :category)
            and (:language::text is null or language = :language)
            and (:origin::text is null or origin = :origin)
            and (:tag::text is null or :tag = any (tags))
            and (:pattern::text is null or title ilike '%' || :pattern || '%'
                or id in (select document_id from passage where search @@ (
                    select string_agg('(' || query || ')', ' | ')::tsquery from (
                        select nullif(websearch_to_tsquery(dictionary::regconfig, :words)::text, '') as query
                        from unnest(string_to_array(:dictionaries, ',')) as dictionary) asked)))
        """;

    @Query(FOUND + "order by id limit :most")
    List<Document> oldest(
            long above,
            long below,
            @Nullable String status,
            @Nullable String category,
            @Nullable String language,
            @Nullable String origin,
            @Nullable String tag,
            @Nullable String pattern,
            @Nullable String words,
            String dictionaries,
            int most);

    @Query(FOUND + "order by id desc limit :most")
    List<Document> newest(
            long above,
            long below,
            @Nullable String status,
            @Nullable String category,
            @Nullable String language,
            @Nullable String origin,
            @Nullable String tag,
            @Nullable String pattern,
            @Nullable String words,
            String dictionaries,
            int most);

    @Query("select distinct language from document order by language limit 100")
    List<String> languages();

    @Query("select distinct origin from document order by origin limit 300")
    List<String> origins();

    /** What a source brought and has no longer. {@code keyLines}: the slugs that it still has. */
    @Query("""
        select id from document
        where origin = :origin and status <> 'retired'
            and not (slug = any (string_to_array(:keyLines, chr(10))))
        order by id limit :most
        """)
    List<Long> notAmong(String origin, String keyLines, int most);
}

package deskhand.knowledge;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PassageRows extends GenericRepository<StoredPassage, Long> {

    /**
     * Makes a document's passages those given, as JSON rows of position, heading, text and hash. A passage whose words are
     * there already keeps its row and with it what was computed for it; the rest goes, and what is new is added. Says how
     * many were new.
     */
    @Query("""
        with wanted as (
            select w.*, row_number() over (partition by hash order by position) as nth
            from jsonb_to_recordset(:rows::jsonb) as w(position int, heading text, text text, hash text)),
        known as (
            select id, encode(hash, 'hex') as hash, dictionary,
                row_number() over (partition by hash order by position) as nth
            from passage where document_id = :documentId),
        kept as (
            select known.id, wanted.position from known join wanted using (hash, nth)
            where known.dictionary = :dictionary::regconfig),
        moved as (
            update passage set position = kept.position from kept
            where passage.id = kept.id and passage.position <> kept.position returning 1),
        gone as (
            delete from passage where document_id = :documentId and id not in (select id from kept) returning 1),
        added as (
            insert into passage (document_id, position, heading, text, hash, dictionary)
            select :documentId, position, heading, text, decode(hash, 'hex'), :dictionary::regconfig
            from wanted where position not in (select position from kept) returning 1)
        select count(*) from added
        """)
    int keep(long documentId, String rows, String dictionary);

    /** Those that may be cited now; the rest of what an index names is left out. */
    @Query("""
        select p.id, p.document_id, d.slug, p.position, d.title, p.heading, p.text, d.link, d.public, d.category,
            d.language, d.updated_at
        from passage p join document d on d.id = p.document_id
        where p.id = any (string_to_array(:ids, ',')::bigint[]) and d.status = 'published'
            and (d.valid_from is null or d.valid_from <= :now) and (d.valid_until is null or d.valid_until > :now)
        """)
    List<StoredPassage> citable(String ids, Instant now);

    @Query("select count(*) from passage where document_id = :documentId")
    int count(long documentId);
}

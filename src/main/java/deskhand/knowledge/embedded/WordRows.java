package deskhand.knowledge.embedded;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WordRows extends GenericRepository<Term, String> {

    @Query("select unnest(tsvector_to_array(to_tsvector(:dictionary::regconfig, :text)))")
    List<String> stems(String dictionary, String text);

    /** Every stem that several passages have. Reads the whole library. */
    @Query("""
        select word, ndoc as passages from ts_stat('select search from passage') where ndoc >= :least
        """)
    List<Term> counted(int least);

    @Query("select coalesce(avg(length(search)), 0) from (select search from passage limit 20000) as part")
    double usualLength();

    /**
     * Passages that have any of the words, given as JSON rows of word and weight, by the weight of those they have. Each
     * word is looked up in the index by itself: ranking all that match any would read most of the library.
     */
    @Query("""
        select p.id from jsonb_to_recordset(:words::jsonb) as w(word text, weight float8)
        join passage p on p.search @@ (('''' || w.word || '''')::tsquery)
        join document d on d.id = p.document_id
        where d.status = 'published'
            and (d.valid_from is null or d.valid_from <= :now) and (d.valid_until is null or d.valid_until > :now)
            and (:category::text is null or d.category is null or d.category = :category)
            and (:product::text is null or d.product is null or d.product = :product)
        group by p.id order by sum(w.weight) desc, p.id limit :most
        """)
    List<Long> having(String words, @Nullable String category, @Nullable String product, Instant now, int most);

    @Query("""
        select p.id as passage_id, t.lexeme as word, coalesce(cardinality(t.positions), 1) as times,
            length(p.search) as length
        from passage p cross join unnest(p.search) t
        join unnest(string_to_array(:stemLines, chr(10))) asked(word) on asked.word = t.lexeme
        where p.id = any (string_to_array(:ids, ',')::bigint[])
        """)
    List<Candidate> counts(String ids, String stemLines);
}

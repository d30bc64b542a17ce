package deskhand.customer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Looks up what the shop sells. */
@Singleton
public class Products {

    private static final int MOST_WORDS = 12;

    private final Rows rows;

    Products(Rows rows) {
        this.rows = rows;
    }

    /** Those that have any of the words in name or description or as their key, the best first. */
    public List<Product> find(String words, int most) {
        var any = Arrays.stream(words.split("[^\\p{L}\\p{N}-]+"))
                .filter(word -> !word.isBlank())
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" or "));
        return any.isEmpty() ? List.of() : rows.find(words.strip(), any, most);
    }

    /** Those of exactly these names. */
    public List<Product> named(List<String> names) {
        return names.isEmpty() ? List.of() : rows.named(names);
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<Product, Long> {

        @Query("""
            select id, ref, name, description, price, currency from (
                select *, ts_rank(to_tsvector('english', name || ' ' || description),
                        websearch_to_tsquery('english', :anyWord))
                    + ts_rank(to_tsvector('english', name), websearch_to_tsquery('english', :anyWord))
                    + case when upper(ref) = upper(:words) then 9 else 0 end as fits
                from product) ranked
            where fits > 0 order by fits desc, name, id limit :most
            """)
        List<Product> find(String words, String anyWord, int most);

        @Query("""
            select distinct on (name) id, ref, name, description, price, currency from product
            where name in (:names) order by name, id limit 60
            """)
        List<Product> named(List<String> names);
    }
}

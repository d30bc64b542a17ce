package deskhand.model.call;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BudgetRows extends GenericRepository<BudgetRows.Row, String> {

    /** Nothing in both is no limit. */
    @MappedEntity("model_budget")
    record Row(
            @Id String name,
            @Nullable Long tokens,
            @Nullable BigDecimal cost) {}

    @Query("select name, tokens, cost from model_budget")
    List<Row> all();

    @Query("""
        insert into model_budget (name, tokens, cost) values (:name, :tokens, :cost)
        on conflict (name) do update set tokens = excluded.tokens, cost = excluded.cost
        """)
    void put(String name, @Nullable Long tokens, @Nullable BigDecimal cost);

    @Query("delete from model_budget where name = :name")
    int remove(String name);
}

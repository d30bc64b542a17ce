package deskhand.model.call;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BudgetAlertRows extends GenericRepository<BudgetAlert, String> {

    /** 1 if it was not raised before in this period, by any node. */
    @Query("""
        insert into model_budget_alert (budget, period, share, at) values (:budget, :period, :share, :now)
        on conflict do nothing
        """)
    int raise(String budget, String period, int share, Instant now);

    @Query("delete from model_budget_alert where budget = :budget")
    int forget(String budget);
}

package deskhand.tool.approval;

import deskhand.customer.operation.Operations;
import deskhand.platform.ProblemException;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Operations that need no person, within limits. */
@Singleton
public class PreApprovals {

    static final int MOST = 200;

    private static final String PAYS_OUT = "process_refund_request";

    private final Rows rows;
    private final Operations operations;

    PreApprovals(Rows rows, Operations operations) {
        this.rows = rows;
        this.operations = operations;
    }

    /**
     * Adds a rule, if its id is 0, or replaces one.
     *
     * @throws ProblemException that says why it cannot be
     */
    public PreApproval keep(PreApproval rule) {
        if (rule.id() == 0 && all().size() >= MOST) {
            throw new ProblemException(HttpStatus.CONFLICT, "There are two hundred pre-approvals; remove one first.");
        }
        if (!operations.exists(rule.operation()) || rule.operation().equals(Operations.CANCEL)) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "There is no operation " + rule.operation() + " that can be agreed on beforehand.");
        }
        if (rule.operation().equals(PAYS_OUT) && (rule.most() == null || rule.currency() == null)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, "What pays money out needs most and currency.");
        }
        var stored = put(rule);
        if (stored == null) {
            throw new ProblemException(HttpStatus.CONFLICT, "Another pre-approval has this name.");
        }
        return rows.findById(stored).orElseThrow();
    }

    public List<PreApproval> all() {
        return rows.all();
    }

    Optional<PreApproval> find(long id) {
        return rows.findById(id);
    }

    List<PreApproval> enabledFor(String operation) {
        return rows.enabledFor(operation);
    }

    /** The id, or null if the name is taken or there is none to change. */
    private @Nullable Long put(PreApproval rule) {
        var categories = String.join("\n", rule.categories());
        return rule.id() == 0
                ? rows.add(
                        rule.name(),
                        rule.operation(),
                        rule.most(),
                        rule.currency(),
                        rule.times(),
                        categories,
                        rule.trust().name(),
                        rule.enabled())
                : rows.change(
                        rule.id(),
                        rule.name(),
                        rule.operation(),
                        rule.most(),
                        rule.currency(),
                        rule.times(),
                        categories,
                        rule.trust().name(),
                        rule.enabled());
    }

    public boolean remove(long id) {
        return rows.remove(id) > 0;
    }

    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface Rows extends GenericRepository<PreApproval, Long> {

        @Query("select * from pre_approval order by id limit 200")
        List<PreApproval> all();

        Optional<PreApproval> findById(long id);

        @Query("select * from pre_approval where operation = :operation and enabled order by id limit 200")
        List<PreApproval> enabledFor(String operation);

        @Query("""
            with added as (
                insert into pre_approval (name, operation, most, currency, times, categories, trust, enabled)
                values (:name, :operation, :most, :currency, :times,
                    coalesce(string_to_array(nullif(:categoryLines, ''), chr(10)), '{}'), :trust, :enabled)
                on conflict (name) do nothing returning id)
            select id from added
            """)
        @Nullable
        Long add(
                String name,
                String operation,
                @Nullable BigDecimal most,
                @Nullable String currency,
                int times,
                String categoryLines,
                String trust,
                boolean enabled);

        @Query("""
            with changed as (
                update pre_approval set name = :name, operation = :operation, most = :most, currency = :currency,
                    times = :times, categories = coalesce(string_to_array(nullif(:categoryLines, ''), chr(10)), '{}'),
                    trust = :trust, enabled = :enabled
                where id = :id and not exists (select 1 from pre_approval o where o.name = :name and o.id <> :id)
                returning id)
            select id from changed
            """)
        @Nullable
        Long change(
                long id,
                String name,
                String operation,
                @Nullable BigDecimal most,
                @Nullable String currency,
                int times,
                String categoryLines,
                String trust,
                boolean enabled);

        @Query("delete from pre_approval where id = :id")
        int remove(long id);
    }
}

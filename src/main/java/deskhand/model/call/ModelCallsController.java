package deskhand.model.call;

import deskhand.platform.GuardedApi;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of providers and what it cost. */
@Controller("/api/v1/models")
@Tag(name = "Models")
@GuardedApi
class ModelCallsController {

    private final ModelCalls calls;
    private final Budgets budgets;

    ModelCallsController(ModelCalls calls, Budgets budgets) {
        this.calls = calls;
        this.budgets = budgets;
    }

    /**
     * The calls, newest first.
     *
     * @param turn only those of this turn
     * @param conversation only those of this conversation, by its number here
     * @param role only those of this role
     * @param profile only those to this profile
     * @param before only calls with a smaller id: page on with the last one seen
     * @return a page of calls
     */
    @Get("/calls")
    List<CallView> modelCalls(
            @Nullable @QueryValue Long turn,
            @Nullable @QueryValue Long conversation,
            @Nullable @QueryValue String role,
            @Nullable @QueryValue String profile,
            @Nullable @QueryValue Long before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var wanted = new ModelCalls.Wanted(turn, conversation, role, profile);
        return calls.newest(before == null ? Long.MAX_VALUE : before, wanted, limit).stream()
                .map(CallView::of)
                .toList();
    }

    /**
     * A budget. Limits are settings; nothing is no limit.
     *
     * @param of what it is for: turn, conversation, day or month (of UTC)
     * @param calls made so far; for day and month only
     * @param unpricedCalls of them those of unknown cost, which is not in the sum
     */
    @Schema(name = "ModelBudget")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record BudgetView(
            String of,
            @Nullable Long tokenLimit,
            @Nullable BigDecimal costLimit,
            String currency,
            @Nullable Long calls,
            @Nullable Long tokens,
            @Nullable BigDecimal cost,
            @Nullable Long unpricedCalls) {

        static BudgetView of(Budgets.State state) {
            var spent = state.spent();
            return new BudgetView(
                    state.of(),
                    state.tokenLimit(),
                    state.costLimit(),
                    state.currency(),
                    spent == null ? null : spent.calls(),
                    spent == null ? null : spent.tokens(),
                    spent == null ? null : spent.cost(),
                    spent == null ? null : spent.unpriced());
        }
    }

    /**
     * The budgets, and what day and month have taken so far.
     *
     * @return the budgets
     */
    @Get("/budgets")
    List<BudgetView> modelBudgets() {
        return budgets.states().stream().map(BudgetView::of).toList();
    }
}

package deskhand.model.call;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import deskhand.platform.listing.Paging;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of providers, what it cost, and what it may cost at most. */
@Controller("/api/v1/models")
@Tag(name = "Models")
@GuardedApi
class ModelCallsController {

    private final ModelCalls calls;
    private final Budgets budgets;
    private final BudgetLimits limits;

    ModelCallsController(ModelCalls calls, Budgets budgets, BudgetLimits limits) {
        this.calls = calls;
        this.budgets = budgets;
        this.limits = limits;
    }

    /**
     * The calls, newest first.
     *
     * @param turn only those of this turn
     * @param conversation only those of this conversation, by its number here
     * @param role only those of this role
     * @param profile only those to this profile
     * @return a page of calls
     */
    @Get("/calls")
    List<CallView> modelCalls(
            @Nullable @QueryValue Long turn,
            @Nullable @QueryValue Long conversation,
            @Nullable @QueryValue String role,
            @Nullable @QueryValue String profile,
            @Valid @RequestBean Paging page) {
        var wanted = new ModelCalls.Wanted(turn, conversation, role, profile);
        return calls.page(wanted, page).stream().map(CallView::of).toList();
    }

    /**
     * A budget; nothing is no limit.
     *
     * @param of what it is for: turn, conversation, day or month (of UTC)
     * @param isSet whether it was set over the API or in the console; else the settings count
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
            boolean isSet,
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
                    state.isSet(),
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
    List<BudgetView> modelBudgets(@Valid @RequestBean Listing list) {
        return list.of(BudgetView.class, budgets.states().stream().map(BudgetView::of));
    }

    /**
     * A budget as it shall be; nothing is no limit.
     *
     * @param tokens at most so many
     * @param cost at most so much, in the currency of the profiles' prices
     */
    @Schema(name = "ModelBudgetChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record BudgetChange(
            @Nullable @Min(0) @Max(1_000_000_000_000L) Long tokens,

            @Nullable @DecimalMin("0") @Digits(integer = 9, fraction = 4)
            BigDecimal cost) {}

    /**
     * Sets a budget. It goes before the settings and counts on every node within seconds.
     *
     * @param of turn, conversation, day or month
     * @return the budget
     */
    @Put("/budgets/{of}")
    BudgetView putModelBudget(String of, @Valid @Body BudgetChange change) {
        limits.put(known(of), change.tokens(), change.cost());
        return budget(of);
    }

    /**
     * Lets the settings count again for a budget.
     *
     * @param of turn, conversation, day or month
     * @return the budget
     */
    @Delete("/budgets/{of}")
    BudgetView deleteModelBudget(String of) {
        limits.remove(known(of));
        return budget(of);
    }

    private BudgetView budget(String of) {
        return budgets.states().stream()
                .filter(budget -> budget.of().equals(of))
                .findFirst()
                .map(BudgetView::of)
                .orElseThrow();
    }

    private static String known(String of) {
        if (!BudgetLimits.NAMES.contains(of)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There are budgets for " + BudgetLimits.NAMES + ".");
        }
        return of;
    }
}

package deskhand.pipeline.context;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import deskhand.playbook.Playbook;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;

/** How much a specialist may be told, in tokens. */
@Controller("/api/v1/context-budgets")
@Tag(name = "Context")
@GuardedApi
class BudgetsController {

    private static final Set<String> URGENCIES = Set.of(Budgets.ANY, "low", "normal", "high", "urgent", "critical");

    private final Budgets budgets;
    private final Playbook playbook;

    BudgetsController(Budgets budgets, Playbook playbook) {
        this.budgets = budgets;
        this.playbook = playbook;
    }

    /**
     * A budget. The most particular one counts: category before urgency.
     *
     * @param category a category's slug, or any
     * @param urgency low, normal, high, urgent, critical, or any
     */
    @Schema(name = "ContextBudget")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record BudgetView(String category, String urgency, int tokens) {}

    /** The new budget. */
    @Schema(name = "ContextBudgetChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Change(@Min(200) @Max(200_000) int tokens) {}

    /**
     * All budgets.
     *
     * @return the budgets
     */
    @Get
    List<BudgetView> budgets(@Valid @RequestBean Listing list) {
        return list.of(
                BudgetView.class,
                budgets.all().stream().map(one -> new BudgetView(one.category(), one.urgency(), one.tokens())));
    }

    /**
     * Sets a budget.
     *
     * @return the budget
     */
    @Put("/{category}/{urgency}")
    BudgetView putBudget(String category, String urgency, @Valid @Body Change change) {
        if (!URGENCIES.contains(urgency)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "urgency is one of any, low, normal, high, urgent, critical.");
        }
        if (!category.equals(Budgets.ANY) && playbook.find(category).isEmpty()) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There is no category " + category + "; or say any.");
        }
        budgets.set(category, urgency, change.tokens());
        return new BudgetView(category, urgency, change.tokens());
    }

    /** Removes a budget; the less particular one counts again. */
    @Delete("/{category}/{urgency}")
    @ApiResponse(responseCode = "204", description = "removed", content = @Content(schema = @Schema(hidden = true)))
    HttpResponse<Object> deleteBudget(String category, String urgency) {
        if (!budgets.delete(category, urgency)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "There is no such budget.");
        }
        return HttpResponse.noContent();
    }
}

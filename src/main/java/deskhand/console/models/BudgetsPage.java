package deskhand.console.models;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.model.call.BudgetLimits;
import deskhand.model.call.Budgets;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Budgets for language models, all four in one form. */
@Hidden
@Controller("/models/budgets")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BudgetsPage {

    private static final double MOST_TOKENS = 1e12;
    private static final double MOST_COST = 999_999_999;

    private final Budgets budgets;
    private final BudgetLimits limits;

    BudgetsPage(Budgets budgets, BudgetLimits limits) {
        this.budgets = budgets;
        this.limits = limits;
    }

    @Get
    HttpResponse<?> page() {
        var form = new Form();
        for (var state : budgets.states()) {
            form.with(state.of() + "-tokens", state.tokenLimit());
            form.with(
                    state.of() + "-cost",
                    state.costLimit() == null
                            ? null
                            : state.costLimit().stripTrailingZeros().toPlainString());
        }
        return Goto.shown("models/budgets", model(form));
    }

    private Map<String, Object> model(Form form) {
        return Map.of("states", budgets.states(), "form", form);
    }

    /** Only what differs is set, so that settings go on counting for the rest. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(@Body String body) {
        var form = Form.sent(body);
        var states = budgets.states();
        states.forEach(state -> {
            tokens(form, state.of());
            cost(form, state.of());
        });
        if (!form.isFine()) {
            return Goto.again("models/budgets", model(form));
        }
        for (var state : states) {
            var tokens = tokens(form, state.of());
            var cost = cost(form, state.of());
            if (form.isTicked(state.of() + "-settings")) {
                limits.remove(state.of());
            } else if (!same(tokens, number(state.tokenLimit())) || !same(cost, state.costLimit())) {
                limits.put(state.of(), tokens == null ? null : tokens.longValue(), cost);
            }
        }
        return HttpResponse.seeOther(URI.create("/models#budgets-title"));
    }

    private static @Nullable BigDecimal number(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static @Nullable BigDecimal tokens(Form form, String of) {
        var name = of + "-tokens";
        return form.value(name).isBlank()
                ? null
                : BigDecimal.valueOf(Math.round(form.number(name, "Tokens of a " + of, 0, MOST_TOKENS)));
    }

    private static @Nullable BigDecimal cost(Form form, String of) {
        var name = of + "-cost";
        return form.value(name).isBlank()
                ? null
                : BigDecimal.valueOf(Math.round(10_000 * form.number(name, "Cost of a " + of, 0, MOST_COST)), 4);
    }
}

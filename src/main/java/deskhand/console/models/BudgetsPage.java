package deskhand.console.models;

import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.model.call.BudgetLimits;
import deskhand.model.call.Budgets;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Budgets for language models, all four in one form. */
@Hidden
@Controller("/models/budgets")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class BudgetsPage {

    private static final long MOST_TOKENS = 1_000_000_000_000L;
    private static final double MOST_COST = 999_999_999;

    private final Budgets budgets;
    private final BudgetLimits limits;

    BudgetsPage(Budgets budgets, BudgetLimits limits) {
        this.budgets = budgets;
        this.limits = limits;
    }

    @Get
    HttpResponse<?> page() {
        var states = budgets.states();
        return Goto.shown("models/budgets", model(form(states), seal(states), Note.NOTHING));
    }

    private static Form form(List<Budgets.State> states) {
        var form = new Form();
        for (var state : states) {
            form.with(state.of() + "-tokens", state.tokenLimit());
            form.with(state.of() + "-cost", state.costLimit() == null ? null : plain(state.costLimit()));
        }
        return form;
    }

    /** Never with three decimals, which would look like thousands when it is sent back. */
    private static String plain(BigDecimal cost) {
        var plain = cost.stripTrailingZeros();
        return (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
    }

    private Map<String, Object> model(Form form, String seal, Note told) {
        return Map.of("states", budgets.states(), "form", form, "seal", seal, "told", told);
    }

    /** Of what is set, whatever is spent of it. */
    private static String seal(List<Budgets.State> states) {
        return Seal.of(set(states));
    }

    private static List<String> set(List<Budgets.State> states) {
        return states.stream()
                .map(state -> state.of() + " " + state.tokenLimit() + " " + state.costLimit() + " " + state.isSet())
                .toList();
    }

    /** Only what differs is set, so that settings go on counting for the rest. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(@Body String body) {
        var form = Form.sent(body);
        limits.lookAgain();
        var states = budgets.states();
        states.forEach(state -> {
            tokens(form, state.of());
            cost(form, state.of());
        });
        if (!form.isFine()) {
            return Goto.again("models/budgets", model(form, form.value("seal"), Note.NOTHING));
        }
        try {
            Seal.check(form.value("seal"), set(states), "these budgets");
        } catch (Outdated e) {
            form.overtakenBy(form(states));
            return Goto.again("models/budgets", model(form, seal(states), Note.OVERTAKEN));
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
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }

    private static @Nullable BigDecimal tokens(Form form, String of) {
        var name = of + "-tokens";
        return form.value(name).isBlank()
                ? null
                : BigDecimal.valueOf(form.whole(name, "Tokens of a " + of, MOST_TOKENS));
    }

    private static @Nullable BigDecimal cost(Form form, String of) {
        var name = of + "-cost";
        return form.value(name).isBlank()
                ? null
                : BigDecimal.valueOf(Math.round(10_000 * form.money(name, "Cost of a " + of, 0, MOST_COST)), 4);
    }
}

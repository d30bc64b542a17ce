package deskhand.console.rules;

import deskhand.console.form.Choice;
import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.form.Places;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.policy.Policy;
import deskhand.playbook.policy.PolicyBook;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How far the bot may go where; lists business hours, routes of handovers and next steps beside it. */
@Hidden
@Controller("/rules/limits")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class LimitsPage {

    static final String HOME = "/rules/limits";

    private static final List<Choice> MODES = List.of(
            new Choice("", "Sets no limit"),
            new Choice("auto", "Auto"),
            new Choice("draft", "Draft: private notes only"),
            new Choice("shadow", "Shadow: it only looks on"),
            new Choice("off", "Off"));

    private final PolicyBook book;
    private final Places places;
    private final HoursPage hours;
    private final RoutesPage routes;
    private final StepsPage steps;

    LimitsPage(PolicyBook book, Places places, HoursPage hours, RoutesPage routes, StepsPage steps) {
        this.book = book;
        this.places = places;
        this.hours = hours;
        this.routes = routes;
        this.steps = steps;
    }

    @Get
    HttpResponse<?> list(@Nullable @QueryValue String told) {
        var limits = new PlainView.Part(
                "Limits",
                "Of all that fit, the most careful counts, and none lets the bot go further than its connection.",
                HOME,
                "New limit",
                book.all().stream().map(LimitsPage::line).toList());
        return Goto.shown(
                "rules/plain",
                Map.of(
                        "view",
                        new PlainView(
                                "limits",
                                "Limits, hours and teams",
                                List.of(limits, hours.part(), routes.part(), steps.part()),
                                Note.named(told))));
    }

    private static PlainView.Line line(Policy policy) {
        var facts = new ArrayList<String>();
        if (policy.mode() != null) {
            facts.add("mode " + policy.mode());
        }
        if (policy.threshold() != null) {
            facts.add("must be " + percent(policy.threshold()) + " % sure");
        }
        if (policy.reviewShare() != null) {
            facts.add(percent(policy.reviewShare()) + " % reviewed by people");
        }
        return new PlainView.Line(
                Long.toString(Objects.requireNonNullElse(policy.id(), 0L)), policy.place(), facts, "", true);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "" : Form.plain(Math.round(share * 10_000) / 100.0);
    }

    @Get("/new")
    HttpResponse<?> begin() {
        return Goto.shown("rules/form", Map.of("view", view(null, new Form(), Seal.NONE, Note.NOTHING)));
    }

    @Get("/{id}")
    HttpResponse<?> one(long id) {
        return find(id).<HttpResponse<?>>map(policy -> Goto.shown(
                        "rules/form", Map.of("view", view(policy, form(policy), Seal.of(policy), Note.NOTHING))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    private Optional<Policy> find(long id) {
        return book.all().stream()
                .filter(policy -> Objects.requireNonNullElse(policy.id(), 0L) == id)
                .findFirst();
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var first = new Policy(
                null,
                places.connection(form),
                form.orNull("channel", "Channel", 100),
                places.category(form),
                null,
                null,
                null);
        if (book.all().stream().anyMatch(policy -> policy.place().equals(first.place()))) {
            form.complain("category", "Category", "there is a limit for " + first.place() + " already.");
        }
        return kept(null, first, form);
    }

    @Post("/{id}")
    HttpResponse<?> keep(long id, @Body String body) {
        return find(id).<HttpResponse<?>>map(policy -> kept(policy, policy, Form.sent(body)))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    private HttpResponse<?> kept(@Nullable Policy old, Policy place, Form form) {
        var mode = form.choice("mode", "Mode", MODES.stream().map(Choice::value).toList());
        var threshold = form.shareOrNull("threshold", "Must be sure");
        var review = form.shareOrNull("review", "Reviewed by people");
        if (mode.isEmpty() && threshold == null && review == null) {
            form.complain("mode", "Mode", "set at least one of the three.");
        }
        if (!form.isFine()) {
            return Goto.again("rules/form", Map.of("view", view(old, form, form.value("seal"), Note.NOTHING)));
        }
        try {
            Seal.check(form.value("seal"), old, "this limit");
        } catch (Outdated e) {
            form.overtakenBy(form(place));
            return Goto.again("rules/form", Map.of("view", view(old, form, Seal.of(old), Note.OVERTAKEN)));
        }
        book.put(new Policy(
                null,
                place.connection(),
                place.channel(),
                place.category(),
                mode.isEmpty() ? null : mode,
                threshold,
                review));
        return Goto.page(HOME, old == null ? Note.CREATED : Note.SAVED);
    }

    @Post("/{id}/remove")
    HttpResponse<?> remove(long id) {
        return Goto.page(HOME, book.remove(id) ? Note.REMOVED : Note.GONE);
    }

    private static Form form(Policy policy) {
        return new Form()
                .with("mode", policy.mode())
                .with("threshold", percent(policy.threshold()))
                .with("review", percent(policy.reviewShare()));
    }

    private PlainFormView view(@Nullable Policy policy, Form form, String seal, Note told) {
        var fields = new ArrayList<Field>();
        if (policy == null) {
            fields.addAll(places.fields());
            fields.add(Field.text("channel", "Channel", "The helpdesk's word, such as email. Empty: any.", false));
        }
        fields.add(Field.choice("mode", "Mode", "How far the bot may go there at most.", MODES));
        fields.add(Field.text(
                "threshold", "Must be sure, in %", "Counts beside the category's own. Empty: no limit.", false));
        fields.add(Field.text(
                "review",
                "Reviewed by people, in %",
                "Of the replies that would be sent, so many become drafts.",
                false));
        return new PlainFormView(
                "limits",
                HOME,
                policy == null ? "New limit" : policy.place(),
                "Counts within two seconds.",
                policy == null ? HOME : HOME + "/" + policy.id(),
                form,
                seal,
                fields,
                policy != null,
                told);
    }
}

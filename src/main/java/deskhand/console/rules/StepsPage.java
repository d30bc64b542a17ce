package deskhand.console.rules;

import deskhand.console.form.Choice;
import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.form.Places;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.handoff.NextStep;
import deskhand.playbook.handoff.NextSteps;
import deskhand.turn.Reason;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What colleagues are advised to do when they take over, by category and reason. */
@Hidden
@Controller("/rules/next-steps")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class StepsPage {

    private static final String HERE = "/rules/next-steps";
    private static final int LONGEST_TEXT = 500;

    private final NextSteps steps;
    private final Places places;

    StepsPage(NextSteps steps, Places places) {
        this.steps = steps;
        this.places = places;
    }

    PlainView.Part part() {
        return new PlainView.Part(
                "What colleagues are advised to do",
                "Next steps in the note of a handover: all that fit its category and its reasons, in the agents' language, in"
                        + " English where none fits in that.",
                HERE,
                "New step",
                steps.all().stream()
                        .map(step -> new PlainView.Line(
                                Long.toString(NextSteps.id(step)), step.text(), facts(step), "", true))
                        .toList());
    }

    private static List<String> facts(NextStep step) {
        return List.of(
                "position " + step.position(),
                step.language(),
                step.category() == null ? "any category" : "category " + step.category(),
                step.reason() == null ? "any reason" : "because " + words(step.reason()));
    }

    private static String words(String reason) {
        return reason.replace('_', ' ');
    }

    private Optional<NextStep> find(long id) {
        return steps.all().stream().filter(step -> NextSteps.id(step) == id).findFirst();
    }

    @Get("/new")
    HttpResponse<?> begin() {
        var form = new Form().with("position", 50).with("language", "en");
        return Goto.shown("rules/form", Map.of("view", view(null, form, Seal.NONE, Note.NOTHING)));
    }

    @Get("/{id}")
    HttpResponse<?> one(long id) {
        return find(id).<HttpResponse<?>>map(step ->
                        Goto.shown("rules/form", Map.of("view", view(step, form(step), Seal.of(step), Note.NOTHING))))
                .orElseGet(() -> Goto.page(LimitsPage.HOME, Note.GONE));
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        return kept(null, Form.sent(body));
    }

    @Post("/{id}")
    HttpResponse<?> keep(long id, @Body String body) {
        return find(id).<HttpResponse<?>>map(step -> kept(step, Form.sent(body)))
                .orElseGet(() -> Goto.page(LimitsPage.HOME, Note.GONE));
    }

    private HttpResponse<?> kept(@Nullable NextStep old, Form form) {
        var reason = form.choice(
                "reason", "Reason", reasons().stream().map(Choice::value).toList());
        var language = form.text("language", "Language", 100);
        if (!language.matches("[a-z]{2,3}")) {
            form.complain("language", "Language", "a language such as en or de.");
        }
        var next = new NextStep(
                old == null ? null : old.id(),
                (int) form.number("position", "Position", 0, 10_000),
                places.category(form),
                reason.isEmpty() ? null : reason,
                language,
                form.text("text", "Step", LONGEST_TEXT));
        if (!form.isFine()) {
            return Goto.again("rules/form", Map.of("view", view(old, form, form.value("seal"), Note.NOTHING)));
        }
        try {
            Seal.check(form.value("seal"), old, "this step");
        } catch (Outdated e) {
            form.overtakenBy(old == null ? new Form() : form(old));
            return Goto.again("rules/form", Map.of("view", view(old, form, Seal.of(old), Note.OVERTAKEN)));
        }
        steps.put(next);
        return Goto.page(LimitsPage.HOME, old == null ? Note.CREATED : Note.SAVED);
    }

    @Post("/{id}/remove")
    HttpResponse<?> remove(long id) {
        return Goto.page(LimitsPage.HOME, steps.remove(id) ? Note.REMOVED : Note.GONE);
    }

    private static List<Choice> reasons() {
        return Stream.concat(
                        Stream.of(new Choice("", "Any reason")),
                        Arrays.stream(Reason.values()).map(reason -> new Choice(reason.code(), words(reason.code()))))
                .toList();
    }

    private static Form form(NextStep step) {
        return new Form()
                .with("text", step.text())
                .with("category", step.category())
                .with("reason", step.reason())
                .with("language", step.language())
                .with("position", step.position());
    }

    private PlainFormView view(@Nullable NextStep step, Form form, String seal, Note told) {
        var fields = new ArrayList<Field>();
        fields.add(Field.area("text", "Step", "What a colleague should do, in one sentence.", true));
        fields.add(places.categoryField());
        fields.add(Field.choice("reason", "Reason", "Why it was handed over.", reasons()));
        fields.add(Field.text("language", "Language", "Of the agents, such as de.", true));
        fields.add(Field.number("position", "Position", "Steps are told in this order."));
        return new PlainFormView(
                "limits",
                LimitsPage.HOME,
                step == null ? "New step" : "Next step",
                "Counts within two seconds.",
                step == null ? HERE : HERE + "/" + NextSteps.id(step),
                form,
                seal,
                fields,
                step != null,
                told);
    }
}

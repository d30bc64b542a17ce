package deskhand.console.rules;

import deskhand.console.form.Choice;
import deskhand.console.form.Field;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.console.form.Places;
import deskhand.platform.Outdated;
import deskhand.platform.Seal;
import deskhand.playbook.handoff.HandoffBook;
import deskhand.playbook.handoff.HandoffRoute;
import deskhand.turn.Reason;
import io.micronaut.core.annotation.Nullable;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which team, and who of it, gets what is handed over. */
@Hidden
@Controller("/rules/routes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class RoutesPage {

    private static final String HERE = "/rules/routes";

    private final HandoffBook book;
    private final Places places;

    RoutesPage(HandoffBook book, Places places) {
        this.book = book;
        this.places = places;
    }

    PlainView.Part part() {
        return new PlainView.Part(
                "Who gets what is handed over",
                "The first that fits counts; without one it is the team of the red line or the category.",
                HERE,
                "New route",
                book.all().stream()
                        .map(route -> new PlainView.Line(
                                route.name(),
                                route.name(),
                                facts(route),
                                "To " + route.team()
                                        + (route.assignee() == null ? "." : ", and there to " + route.assignee() + "."),
                                true))
                        .toList());
    }

    private static List<String> facts(HandoffRoute route) {
        return Stream.of(
                        "position " + route.position(),
                        named("connection", route.connection()),
                        named("category", route.category()),
                        named(
                                "because",
                                route.reason() == null ? null : route.reason().replace('_', ' ')),
                        named("language", route.language()),
                        named("tier", route.tier()))
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    private static String named(String what, @Nullable String value) {
        return value == null ? "" : what + " " + value;
    }

    private Optional<HandoffRoute> find(String name) {
        return book.all().stream().filter(route -> route.name().equals(name)).findFirst();
    }

    @Get("/new")
    HttpResponse<?> begin() {
        return Goto.shown(
                "rules/form", Map.of("view", view(null, new Form().with("position", 50), Seal.NONE, Note.NOTHING)));
    }

    @Get("/{name}")
    HttpResponse<?> one(String name) {
        return find(name)
                .<HttpResponse<?>>map(route -> Goto.shown(
                        "rules/form", Map.of("view", view(route, form(route), Seal.of(route), Note.NOTHING))))
                .orElseGet(() -> Goto.page(LimitsPage.HOME, Note.GONE));
    }

    @Post
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var name = form.text("name", "Name", 63);
        if (!name.matches(RuleName.LIKE)) {
            form.complain("name", "Name", RuleName.SAYS);
        } else if (find(name).isPresent()) {
            form.complain("name", "Name", "there is a route of this name already.");
        }
        return kept(null, name, form);
    }

    @Post("/{name}")
    HttpResponse<?> keep(String name, @Body String body) {
        return find(name)
                .<HttpResponse<?>>map(route -> kept(route, name, Form.sent(body)))
                .orElseGet(() -> Goto.page(LimitsPage.HOME, Note.GONE));
    }

    private HttpResponse<?> kept(@Nullable HandoffRoute old, String name, Form form) {
        var reason = form.choice(
                "reason", "Reason", reasons().stream().map(Choice::value).toList());
        var languages = form.words("language", "Language", "[a-z]{2,3}", "a language such as en or de");
        if (languages.size() > 1) {
            form.complain("language", "Language", "one, or none for any.");
        }
        var next = new HandoffRoute(
                name,
                (int) form.number("position", "Position", 0, 10_000),
                places.connection(form),
                places.category(form),
                reason.isEmpty() ? null : reason,
                languages.isEmpty() ? null : languages.getFirst(),
                form.orNull("tier", "Tier", 100),
                form.text("team", "Team", 100),
                assignee(form));
        if (!form.isFine()) {
            return Goto.again("rules/form", Map.of("view", view(old, form, form.value("seal"), Note.NOTHING)));
        }
        try {
            Seal.check(form.value("seal"), old, "this route");
        } catch (Outdated e) {
            form.overtakenBy(old == null ? new Form() : form(old));
            return Goto.again("rules/form", Map.of("view", view(old, form, Seal.of(old), Note.OVERTAKEN)));
        }
        book.put(next);
        return Goto.page(LimitsPage.HOME, old == null ? Note.CREATED : Note.SAVED);
    }

    @Post("/{name}/remove")
    HttpResponse<?> remove(String name) {
        return Goto.page(LimitsPage.HOME, book.remove(name) ? Note.REMOVED : Note.GONE);
    }

    private static @Nullable String assignee(Form form) {
        var assignee = form.orNull("assignee", "Agent", 200);
        if (assignee != null && !assignee.matches(HandoffRoute.ASSIGNEE)) {
            form.complain("assignee", "Agent", "an e-mail address, or the helpdesk's number of the agent.");
        }
        return assignee;
    }

    private static List<Choice> reasons() {
        return Stream.concat(
                        Stream.of(new Choice("", "Any reason")),
                        Arrays.stream(Reason.values())
                                .map(reason ->
                                        new Choice(reason.code(), reason.code().replace('_', ' '))))
                .toList();
    }

    private static Form form(HandoffRoute route) {
        return new Form()
                .with("position", route.position())
                .with("connection", route.connection())
                .with("category", route.category())
                .with("reason", route.reason())
                .with("language", route.language())
                .with("tier", route.tier())
                .with("team", route.team())
                .with("assignee", route.assignee());
    }

    private PlainFormView view(@Nullable HandoffRoute route, Form form, String seal, Note told) {
        var fields = new ArrayList<Field>();
        if (route == null) {
            fields.add(Field.text("name", "Name", "Small letters, digits and hyphens, such as german-speakers.", true));
        }
        fields.add(Field.text("team", "Team", "As the helpdesk calls it.", true));
        fields.add(Field.text(
                "assignee",
                "Agent",
                "Who of the team gets it: the e-mail address in the helpdesk. Empty: the team alone.",
                false));
        fields.addAll(places.fields());
        fields.add(Field.choice("reason", "Reason", "Why it is handed over.", reasons()));
        fields.add(Field.text("language", "Language", "Such as de. Empty: any.", false));
        fields.add(Field.text("tier", "Tier", "Such as premium. Empty: any.", false));
        fields.add(Field.number("position", "Position", "Routes are looked at in this order."));
        return new PlainFormView(
                "limits",
                LimitsPage.HOME,
                route == null ? "New route" : route.name(),
                "Where the helpdesk has no such team, the category's gets it; where it has no such agent, the team keeps it.",
                route == null
                        ? HERE
                        : HERE + "/" + Objects.requireNonNull(route).name(),
                form,
                seal,
                fields,
                route != null,
                told);
    }
}

package deskhand.console.connections;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionDesk;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.InboxModes;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Step;
import deskhand.platform.ProblemException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The connections in the browser. A change answers with the page and what it did in the helpdesk; all of them may be sent
 * twice and then change nothing.
 */
@Hidden
@Controller("/connections")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConnectionsPage {

    private static final String ADMIN_TOKEN = WizardFields.ADMIN_TOKEN;

    private final ConnectionDesk desk;
    private final ConnectionTeller teller;

    ConnectionsPage(ConnectionDesk desk, ConnectionTeller teller) {
        this.desk = desk;
        this.teller = teller;
    }

    @Get
    ModelAndView<Map<String, Object>> list() {
        return list(Outcome.NONE);
    }

    private ModelAndView<Map<String, Object>> list(Outcome outcome) {
        return new ModelAndView<>("connections/list", Map.of("lines", teller.lines(), "outcome", outcome));
    }

    @Get("/{slug}")
    HttpResponse<?> one(String slug) {
        return with(slug, connection -> page(connection, Outcome.NONE, null));
    }

    /** Asks the helpdesk, so it comes after the page. */
    @Get("/{slug}/check")
    HttpResponse<?> check(String slug, @Nullable @Header("HX-Request") String htmx) {
        return with(slug, connection -> {
            var findings = teller.findings(connection);
            return htmx == null
                    ? page(connection, Outcome.NONE, findings)
                    : HttpResponse.ok(new ModelAndView<>("connections/findings", Map.of("findings", findings)));
        });
    }

    @Get("/{slug}/health")
    HttpResponse<?> health(String slug) {
        return with(
                slug,
                connection -> HttpResponse.ok(
                        new ModelAndView<>("connections/health", Map.of("worst", teller.health(connection)))));
    }

    /** Whether the helpdesk has delivered by now. */
    @Get("/{slug}/arrivals")
    HttpResponse<?> arrivals(String slug) {
        return with(
                slug,
                connection -> HttpResponse.ok(
                        new ModelAndView<>("connections/arrivals", Map.of("view", teller.view(connection, false)))));
    }

    /** Asks the helpdesk, so it comes after the page too. */
    @Get("/{slug}/inboxes")
    HttpResponse<?> inboxes(String slug, @Nullable @Header("HX-Request") String htmx) {
        return with(
                slug,
                connection -> htmx == null
                        ? page(teller.view(connection, true), Outcome.NONE, null)
                        : HttpResponse.ok(new ModelAndView<>(
                                "connections/inboxes", Map.of("view", teller.view(connection, true)))));
    }

    @Post("/{slug}/mode")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mode(String slug, @Body Map<String, String> sent) {
        var form = new Form(sent);
        var wanted = mode(form.or("mode", ""));
        return with(slug, connection -> {
            if (wanted == null) {
                return page(connection, Outcome.refused("Choose a mode."), null);
            }
            return changed(connection, "The mode is " + ModeChoice.word(wanted) + " now.", () -> {
                var token = form.text(ADMIN_TOKEN);
                return token == null
                        ? desk.put(slug, new ConnectionSpec(null, null, null, null, null, wanted))
                        : desk.setUp(null, Wishes.again(connection, token, wanted, null, null, Map.of()));
            });
        });
    }

    private static @Nullable Mode mode(String word) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Nothing ticked is all. Only in Chatwoot the bot is put into inboxes; everywhere it may go less far in some. */
    @Post("/{slug}/inboxes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> inboxes(String slug, @Body Map<String, String> sent) {
        var form = new Form(sent);
        var modes = Map.of(InboxModes.SETTING, InboxModes.text(form.inboxModes()));
        return with(
                slug,
                connection -> changed(connection, "The inboxes are as you wished.", () -> {
                    var token = form.text(ADMIN_TOKEN);
                    if (token != null) {
                        return desk.setUp(
                                null, Wishes.again(connection, token, null, form.inboxes(), form.autoInboxes(), modes));
                    }
                    var settings = new HashMap<>(modes);
                    if (ConnectionView.isChatwoot(connection.kind())) {
                        settings.put("inboxes", commas(form.inboxes()));
                        settings.put("auto_inboxes", commas(form.autoInboxes()));
                    }
                    return desk.put(slug, new ConnectionSpec(null, null, null, null, null, Map.of(), settings, null));
                }));
    }

    private static String commas(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** What is left empty stays as it is. */
    @Post("/{slug}/secrets")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> secrets(String slug, @Body Map<String, String> sent) {
        var form = new Form(sent);
        var secrets = new HashMap<String, String>();
        for (var name : List.of(WizardFields.READ_TOKEN, WizardFields.BOT_SECRET, WizardFields.CLIENT_SECRET)) {
            var text = form.text(name);
            if (text != null) {
                secrets.put(name, text);
            }
        }
        if (form.isTicked("forget_admin_token")) {
            secrets.put(ADMIN_TOKEN, "");
        }
        var address = form.text(WizardFields.PUBLIC_ADDRESS);
        var settings = address == null ? Map.<String, String>of() : Map.of(WizardFields.PUBLIC_ADDRESS, address);
        var spec = new ConnectionSpec(
                null,
                form.text(WizardFields.BASE_URL),
                null,
                form.text(WizardFields.TOKEN),
                form.text(WizardFields.WEBHOOK_SECRET),
                secrets,
                settings,
                null);
        return with(slug, connection -> changed(connection, "What you entered is kept.", () -> desk.put(slug, spec)));
    }

    /** Finds what is there and mends what was changed. */
    @Post("/{slug}/mend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mend(String slug, @Body Map<String, String> sent) {
        var token = new Form(sent).text(ADMIN_TOKEN);
        return with(
                slug,
                connection -> changed(
                        connection,
                        "Looked over and set up again.",
                        () -> desk.setUp(null, Wishes.again(connection, token, null, null, null, Map.of()))));
    }

    @Post("/{slug}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> delete(String slug, @Body Map<String, String> sent) {
        var form = new Form(sent);
        return with(slug, connection -> {
            if (!form.or("name", "").equals(slug)) {
                return page(
                        connection,
                        Outcome.refused("Nothing was deleted: enter the connection's name to say that you mean it."),
                        null);
            }
            List<Step> steps = desk.takeDown(connection, form.text(ADMIN_TOKEN));
            return HttpResponse.ok(list(Outcome.done("The connection " + slug + " is deleted.", steps)));
        });
    }

    private interface Change {
        ConnectionDesk.Done make();
    }

    private HttpResponse<?> changed(Connection connection, String says, Change change) {
        try {
            var done = change.make();
            return page(done.connection(), Outcome.done(says, done.steps()), null);
        } catch (ProblemException e) {
            return page(connection, Outcome.refused(e.getMessage()), null);
        }
    }

    private HttpResponse<?> page(Connection connection, Outcome outcome, @Nullable List<Told> findings) {
        return page(teller.view(connection, false), outcome, findings);
    }

    private static HttpResponse<?> page(ConnectionView view, Outcome outcome, @Nullable List<Told> findings) {
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("outcome", outcome);
        model.put("findings", findings);
        return HttpResponse.status(outcome.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(new ModelAndView<>("connections/one", model));
    }

    private HttpResponse<?> with(String slug, Function<Connection, HttpResponse<?>> answer) {
        return teller.find(slug).<HttpResponse<?>>map(answer).orElseGet(HttpResponse::notFound);
    }
}

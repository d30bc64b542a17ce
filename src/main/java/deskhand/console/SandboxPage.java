package deskhand.console;

import deskhand.access.OutsideWorld;
import deskhand.helpdesk.sandbox.SandboxConversation;
import deskhand.helpdesk.sandbox.SandboxInbox;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The sandbox in the browser. Forms work without JavaScript: they answer with a redirect; when htmx sent them, with the
 * parts of the page that change.
 */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SandboxPage {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;

    private final SandboxInbox inbox;
    private final Desk desk;
    private final OutsideWorld outside;

    SandboxPage(SandboxInbox inbox, Desk desk, OutsideWorld outside) {
        this.inbox = inbox;
        this.desk = desk;
        this.outside = outside;
    }

    /** Whoever has no helpdesk yet comes to try; with a real one there is work to see to. */
    @Get
    HttpResponse<?> page(@Nullable @QueryValue String c) {
        return c == null && outside.isConnected()
                ? HttpResponse.seeOther(URI.create("/overview"))
                : HttpResponse.ok(view("sandbox/page", c));
    }

    @Get("/sandbox")
    ModelAndView<Map<String, Object>> sandbox() {
        return view("sandbox/page", null);
    }

    /** Only the parts that change by themselves. */
    @Get("/sandbox/live")
    ModelAndView<Map<String, Object>> live(@QueryValue String c) {
        return view("sandbox/live", c);
    }

    @Post(value = "/sandbox/conversations", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(@Body Map<String, String> form) {
        var words = clean(form.get("text"), LONGEST_TEXT);
        if (words.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/?c=new"));
        }
        var who = Optional.ofNullable(form.get("customer"))
                .flatMap(DemoCustomer::named)
                .map(DemoCustomer::signedIn);
        var ref = inbox.start(
                Desk.CONNECTION,
                who.orElseGet(() -> stranger(form.get("name"), form.get("email"))),
                "email".equals(form.get("channel")) ? "email" : "chat",
                words);
        return HttpResponse.seeOther(address(ref));
    }

    @Post(value = "/sandbox/conversations/{ref}/messages", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> write(String ref, @Body Map<String, String> form, @Nullable @Header("HX-Request") String htmx) {
        var words = clean(form.get("text"), LONGEST_TEXT);
        if (!words.isEmpty()) {
            switch (form.getOrDefault("as", "customer")) {
                case "agent" -> inbox.agentReplies(Desk.CONNECTION, ref, words);
                case "note" -> inbox.agentNotes(Desk.CONNECTION, ref, words);
                default -> inbox.customerSays(Desk.CONNECTION, ref, words);
            }
        }
        return back(ref, htmx);
    }

    @Post(value = "/sandbox/conversations/{ref}/{deed}", consumes = MediaType.ALL)
    HttpResponse<?> act(String ref, String deed, @Nullable @Header("HX-Request") String htmx) {
        switch (deed) {
            case "take-over" -> inbox.takeOver(Desk.CONNECTION, ref);
            case "give-back" -> inbox.giveBack(Desk.CONNECTION, ref);
            case "resolve" -> inbox.resolve(Desk.CONNECTION, ref);
            case "reopen" -> inbox.reopen(Desk.CONNECTION, ref);
            default -> {
                return HttpResponse.notFound();
            }
        }
        return back(ref, htmx);
    }

    @Post(value = "/sandbox/mode", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> mode(@Body Map<String, String> form, @Nullable @Header("HX-Request") String htmx) {
        desk.setMode(form.getOrDefault("mode", ""));
        return back(form.getOrDefault("c", "new"), htmx);
    }

    private HttpResponse<?> back(String ref, @Nullable String htmx) {
        return htmx == null ? HttpResponse.seeOther(address(ref)) : HttpResponse.ok(view("sandbox/live", ref));
    }

    private ModelAndView<Map<String, Object>> view(String template, @Nullable String ref) {
        return new ModelAndView<>(template, Map.of("desk", desk.show(ref)));
    }

    private static URI address(String ref) {
        return URI.create("/?c=" + ref.replaceAll("[^0-9a-z]", ""));
    }

    private static SandboxConversation.Customer stranger(@Nullable String name, @Nullable String email) {
        var cleanName = clean(name, LONGEST_NAME);
        var cleanEmail = clean(email, LONGEST_NAME);
        return new SandboxConversation.Customer(
                null, cleanName.isEmpty() ? "Guest" : cleanName, cleanEmail.isEmpty() ? null : cleanEmail, false);
    }

    private static String clean(@Nullable String text, int longest) {
        var kept = text == null ? "" : text.replace("\0", "").strip();
        return kept.length() <= longest ? kept : kept.substring(0, longest);
    }
}

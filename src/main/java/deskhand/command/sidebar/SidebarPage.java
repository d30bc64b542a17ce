package deskhand.command.sidebar;

import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesks;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The panel inside the helpdesk. The page itself holds nothing; what it shows is asked for with the connection's key, which a
 * script sends in a header: browsers keep cookies from pages inside others, and no other page can send the header. Only the
 * connection's own helpdesk may frame it. What the helpdesk's page says of agent and conversation is no proof of anything.
 */
@Hidden
@Controller(SidebarPage.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SidebarPage {

    static final String PATH = "/sidebar";

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "form-action 'none'",
            "base-uri 'none'");
    private static final String BEARER = "Bearer ";

    private final Connections connections;
    private final Conversations conversations;
    private final Helpdesks helpdesks;
    private final SidebarKeys keys;
    private final SidebarDesk desk;
    private final Pace pace;

    SidebarPage(
            Connections connections,
            Conversations conversations,
            Helpdesks helpdesks,
            SidebarKeys keys,
            SidebarDesk desk,
            Pace pace) {
        this.connections = connections;
        this.conversations = conversations;
        this.helpdesks = helpdesks;
        this.keys = keys;
        this.desk = desk;
        this.pace = pace;
    }

    /** The same for every conversation, and for nobody's eyes in particular. */
    @Get("/{slug}")
    HttpResponse<?> shell(String slug) {
        var origins = connections
                .find(slug)
                .filter(connection -> keys.find(connection).isPresent())
                .map(connection -> helpdesks.of(connection).panelOrigins(connection))
                .orElse(List.of());
        return page(
                        origins.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.OK,
                        "sidebar/shell",
                        Map.of("slug", slug, "origins", String.join(" ", origins)))
                .header(
                        "Content-Security-Policy",
                        POLICY + "; frame-ancestors " + (origins.isEmpty() ? "'none'" : String.join(" ", origins)));
    }

    @Get("/{slug}/conversations/{ref}")
    HttpResponse<?> show(String slug, String ref, @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(slug, ref, authorization, conversation -> desk.view(conversation, null, null));
    }

    @Post("/{slug}/conversations/{ref}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> carryOut(
            String slug,
            String ref,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization,
            @Body Map<String, String> form) {
        return answer(slug, ref, authorization, conversation -> desk.carryOut(conversation, form));
    }

    private HttpResponse<?> answer(
            String slug, String ref, @Nullable String authorization, Function<Conversation, SidebarView> view) {
        var key = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        var connection = connections.find(slug).orElse(null);
        var isRight = connection != null && keys.opens(connection, key);
        if (connection != null && !pace.allows(slug, isRight)) {
            return told(HttpStatus.TOO_MANY_REQUESTS, "That was too often. Try again in a minute.");
        }
        if (connection == null || !isRight) {
            return told(
                    HttpStatus.UNAUTHORIZED,
                    "The key in this panel's address is not good any more. Your administrator can make another.");
        }
        return conversation(connection, ref)
                .<HttpResponse<?>>map(
                        found -> page(HttpStatus.OK, "sidebar/conversation", Map.of("view", view.apply(found)))
                                .header("Content-Security-Policy", POLICY + "; frame-ancestors 'none'"))
                .orElseGet(() -> told(HttpStatus.NOT_FOUND, "The bot has not heard of this conversation yet."));
    }

    private Optional<Conversation> conversation(Connection connection, String ref) {
        return conversations.find(connection.id(), ref);
    }

    private static MutableHttpResponse<?> told(HttpStatus status, String says) {
        return page(status, "sidebar/told", Map.of("says", says))
                .header("Content-Security-Policy", POLICY + "; frame-ancestors 'none'");
    }

    private static MutableHttpResponse<?> page(HttpStatus status, String template, Map<String, Object> model) {
        return HttpResponse.status(status)
                .body(new ModelAndView<>(template, model))
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow");
    }
}

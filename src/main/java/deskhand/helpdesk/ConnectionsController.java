package deskhand.helpdesk;

import deskhand.access.AccessSettings;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections over HTTP. Secrets go in and never come out. */
@Controller("/api/v1/connections")
@Tag(name = "Connections")
@GuardedApi
class ConnectionsController {

    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";

    private final Connections connections;
    private final Helpdesks helpdesks;
    private final AccessSettings access;

    ConnectionsController(Connections connections, Helpdesks helpdesks, AccessSettings access) {
        this.connections = connections;
        this.helpdesks = helpdesks;
        this.access = access;
    }

    /**
     * A connection as it may be shown.
     *
     * @param hasToken whether a token is stored; the token itself never comes out
     * @param hasSecrets the names of the further secrets that are stored
     * @param settings what else is set, by name
     * @param webhookPath where the helpdesk has to deliver its webhooks
     */
    @Schema(name = "Connection")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ConnectionView(
            String slug,
            String kind,
            @Nullable String baseUrl,
            @Nullable String account,

            @Schema(
                    type = "string",
                    allowableValues = {"shadow", "draft", "auto"})
            String mode,

            boolean hasToken,
            List<String> hasSecrets,
            Map<String, String> settings,
            String webhookPath) {

        static ConnectionView of(Connection connection) {
            return new ConnectionView(
                    connection.slug(),
                    connection.kind(),
                    connection.baseUrl(),
                    connection.account(),
                    connection.mode().name().toLowerCase(Locale.ROOT),
                    connection.token() != null,
                    connection.secrets().keySet().stream().sorted().toList(),
                    connection.settings(),
                    "/webhooks/" + connection.kind() + "/" + connection.slug());
        }
    }

    /**
     * Fields left out keep what is stored. A new connection needs kind and webhook secret.
     *
     * @param kind which helpdesk it is
     * @param baseUrl the helpdesk's address; for the sandbox nothing, which is this service itself
     * @param account the number of the account there, where the helpdesk has several
     * @param token with which the bot calls the helpdesk
     * @param webhookSecret with which the helpdesk signs what it delivers
     * @param secrets further secrets by name; for chatwoot {@code read_token}, the access token of a user with the role
     *     agent, and {@code bot_secret}, with which the agent bot's own deliveries are signed
     * @param settings what else there is to know by name; for chatwoot {@code bot_id}, the number of the agent bot
     * @param mode how far the bot may go: shadow does nothing visible, draft writes private notes, auto may answer
     */
    @Schema(name = "ConnectionChange")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ConnectionChange(
            @Nullable String kind,
            @Nullable @Size(max = 2048) String baseUrl,
            @Nullable @Size(max = 200) String account,
            @Nullable @Size(max = 4096) String token,
            @Nullable @Size(min = 8, max = 4096) String webhookSecret,
            @Nullable @Size(max = 20) Map<String, @Size(max = 4096) String> secrets,
            @Nullable @Size(max = 50) Map<String, @Size(max = 1000) String> settings,
            @Nullable @Pattern(regexp = "shadow|draft|auto") String mode) {}

    /**
     * All connections by name.
     *
     * @return the connections
     */
    @Get
    List<ConnectionView> connections() {
        return connections.all().stream().map(ConnectionView::of).toList();
    }

    /**
     * One connection.
     *
     * @param slug the connection's name
     * @return the connection
     */
    @Get("/{slug}")
    ConnectionView connection(String slug) {
        return connections
                .find(slug)
                .map(ConnectionView::of)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no connection " + slug + "."));
    }

    /**
     * Creates or changes a connection. A new one starts in draft mode unless told otherwise.
     *
     * @param slug the connection's name: lower-case letters, digits and hyphens
     */
    @Put("/{slug}")
    @ApiResponse(
            responseCode = "200",
            description = "the changed connection",
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "the new connection",
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    HttpResponse<ConnectionView> putConnection(String slug, @Valid @Body ConnectionChange change) {
        if (!slug.matches(SLUG)) {
            throw bad("A connection's name is of lower-case letters, digits and hyphens, for example acme-support.");
        }
        if (change.kind() != null && helpdesks.find(change.kind()).isEmpty()) {
            throw bad("kind is one of " + helpdesks.kinds() + ".");
        }
        checkAddress(change.baseUrl());
        if (!Connection.SANDBOX.equals(change.kind()) && change.kind() != null && access.apiToken() == null) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "Set DESKHAND_API_TOKEN and start again before you connect a real helpdesk: what reaches this service"
                            + " then may not come from this machine alone.");
        }
        var isNew = connections.find(slug).isEmpty();
        try {
            var view = ConnectionView.of(connections.put(
                    slug,
                    new ConnectionSpec(
                            change.kind(),
                            change.baseUrl(),
                            change.account(),
                            change.token(),
                            change.webhookSecret(),
                            change.secrets() == null ? Map.of() : change.secrets(),
                            change.settings() == null ? Map.of() : change.settings(),
                            change.mode() == null
                                    ? null
                                    : Mode.valueOf(change.mode().toUpperCase(Locale.ROOT)))));
            return isNew ? HttpResponse.created(view) : HttpResponse.ok(view);
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private static void checkAddress(@Nullable String baseUrl) {
        if (baseUrl == null) {
            return;
        }
        try {
            var uri = URI.create(baseUrl);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw bad("base_url is a whole address such as https://support.example.com.");
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }
}

package deskhand.helpdesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import deskhand.platform.GuardedApi;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets a helpdesk up for the bot in one call, says whether it works, and takes everything away again. */
@Controller("/api/v1/connections")
@Tag(name = "Connections")
@GuardedApi
class ConnectionSetupController {

    private final Connections connections;
    private final ConnectionDesk desk;

    ConnectionSetupController(Connections connections, ConnectionDesk desk) {
        this.connections = connections;
        this.desk = desk;
    }

    /**
     * How a helpdesk is to be set up. What is left out stays as it is stored, or as is usual.
     *
     * @param slug the connection's name: lower-case letters, digits and hyphens
     * @param kind which helpdesk it is; a new connection needs it
     * @param baseUrl the helpdesk's final address; redirects are not followed
     * @param account the number of the account there; may be left out if the administrator has only one, and for zendesk
     * @param adminToken the access token of an administrator; used for this and forgotten
     * @param keepAdminToken true: the administrator's token is stored, encrypted, so that a later change of mode attaches
     *     and detaches the bot by itself; false: one that was stored is forgotten
     * @param readToken the access token of a user with the role agent who is a member of the inboxes, because bots may not
     *     read
     * @param mode how far the bot may go: off does nothing, shadow does nothing visible, draft writes private notes, auto may answer; a new
     *     connection starts with draft
     * @param inboxes the numbers of the inboxes that the bot serves; empty: all. Needed for auto
     * @param autoInboxes those of them to which the bot is attached in auto mode; empty: all that it serves
     * @param publicAddress where the helpdesk reaches this service, if not at DESKHAND_PUBLIC_ADDRESS
     * @param botName the bot's name, which customers see; a new one is called Deskhand
     * @param settings what else there is to know by name; for zendesk {@code client_id}, the identifier of the OAuth client,
     *     and, to begin with a part of the tickets, {@code pilot_brand}, {@code pilot_group} (their numbers) or {@code
     *     pilot_tag}
     * @param secrets further secrets by name; for zendesk {@code client_secret}, that of the OAuth client
     */
    @Schema(name = "ConnectionWish")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ConnectionWish(
            @NotBlank @Size(max = 63) String slug,
            @Nullable String kind,
            @Nullable @Size(max = 2048) String baseUrl,
            @Nullable @Pattern(regexp = "[0-9]{1,9}") String account,
            @Nullable @Size(min = 1, max = 4096) String adminToken,
            @Nullable Boolean keepAdminToken,
            @Nullable @Size(min = 1, max = 4096) String readToken,

            @Nullable @Pattern(regexp = "off|shadow|draft|auto")
            String mode,

            @Nullable @Size(max = 100) List<Long> inboxes,
            @Nullable @Size(max = 100) List<Long> autoInboxes,
            @Nullable @Size(max = 1000) String publicAddress,
            @Nullable @Size(min = 1, max = 100) String botName,
            @Nullable @Size(max = 50) Map<String, @Size(max = 1000) String> settings,
            @Nullable @Size(max = 20) Map<String, @Size(max = 4096) String> secrets) {}

    /**
     * Who takes a connection down.
     *
     * @param adminToken the access token of an administrator of the helpdesk
     */
    @Schema(name = "ConnectionRemoval")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ConnectionRemoval(@Nullable @Size(max = 4096) String adminToken) {}

    /**
     * A connection that was taken down.
     *
     * @param steps what was taken away, and what is left for a person to take away
     */
    @Schema(name = "ConnectionRemoved")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record ConnectionRemoved(String slug, List<StepView> steps) {}

    /**
     * What was found when a connection was looked over.
     *
     * @param state the worst of its findings
     */
    @Schema(name = "ConnectionCheck")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record CheckView(
            String slug,

            @Schema(
                    type = "string",
                    allowableValues = {"ok", "unknown", "warning", "broken"})
            String state,

            List<FindingView> findings) {}

    /**
     * One thing that was looked at.
     *
     * @param name what was looked at
     * @param state ok, or unknown if it could not be found out; a warning: it works but worse; broken: it does not work
     * @param says what is so
     * @param todo how to put it right
     */
    @Schema(name = "Finding")
    @Serdeable
    record FindingView(
            String name,

            @Schema(
                    type = "string",
                    allowableValues = {"ok", "unknown", "warning", "broken"})
            String state,

            String says,

            @Schema(name = "do") @JsonProperty("do") @Nullable
            String todo) {}

    /**
     * Sets a helpdesk up with an administrator's token and connects it. Done again it changes nothing, or mends what was
     * changed since.
     */
    @Post
    @ApiResponse(
            responseCode = "200",
            description = "the connection that was there, and what was found and mended",
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    @ApiResponse(
            responseCode = "201",
            description = "the new connection, and what was done for it",
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    HttpResponse<ConnectionView> setUpConnection(@Valid @Body ConnectionWish wish) {
        var done = desk.setUp(wish.kind(), wish(wish, desk.before(wish.slug())));
        var view = ConnectionView.of(done.connection(), done.steps());
        return done.isNew() ? HttpResponse.created(view) : HttpResponse.ok(view);
    }

    private static SetupWish wish(ConnectionWish wish, @Nullable Connection before) {
        return new SetupWish(
                wish.slug(),
                before,
                wish.baseUrl(),
                wish.account(),
                wish.adminToken(),
                wish.keepAdminToken(),
                wish.readToken(),
                ConnectionsController.mode(wish.mode()),
                wish.inboxes(),
                wish.autoInboxes(),
                wish.publicAddress(),
                wish.botName(),
                wish.settings() == null ? Map.of() : wish.settings(),
                wish.secrets() == null ? Map.of() : wish.secrets());
    }

    /**
     * Looks a connection over: what works, what does not, and how to put it right. Changes nothing.
     *
     * @param slug the connection's name
     * @return the findings
     */
    @Get("/{slug}/check")
    CheckView checkConnection(String slug) {
        var findings = desk.check(found(slug));
        return new CheckView(
                slug,
                word(ConnectionDesk.worst(findings)),
                findings.stream().map(ConnectionSetupController::view).toList());
    }

    /**
     * Takes a connection down: bot and webhook are taken out of the helpdesk, and the connection is deleted here with its
     * secrets. Without an administrator's token it is deleted here, and the answer says what is left in the helpdesk.
     *
     * @param slug the connection's name
     * @param token the access token of an administrator of the helpdesk; may come in the body too
     * @return what was taken away and what is left
     */
    @Delete("/{slug}")
    ConnectionRemoved deleteConnection(
            String slug,
            @Header("Helpdesk-Admin-Token") @Nullable String token,
            @Valid @Body @Nullable ConnectionRemoval removal) {
        var connection = found(slug);
        var given = token != null ? token : removal == null ? null : removal.adminToken();
        var steps = desk.takeDown(connection, given);
        return new ConnectionRemoved(slug, ConnectionView.views(steps));
    }

    private Connection found(String slug) {
        return connections.find(slug).orElseThrow(() -> ConnectionView.unknown(slug));
    }

    private static FindingView view(Finding finding) {
        return new FindingView(finding.name(), word(finding.state()), finding.says(), finding.todo());
    }

    private static String word(Finding.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

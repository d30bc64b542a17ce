package deskhand.helpdesk;

import deskhand.platform.GuardedApi;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections over HTTP. Secrets go in and never come out. */
@Controller("/api/v1/connections")
@Tag(name = "Connections")
@GuardedApi
class ConnectionsController {

    private final Connections connections;
    private final ConnectionDesk desk;

    ConnectionsController(Connections connections, ConnectionDesk desk) {
        this.connections = connections;
        this.desk = desk;
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
     *     agent, and {@code bot_secret}, with which the agent bot's own deliveries are signed; for zendesk {@code
     *     client_secret}, that of the OAuth client, {@code event_secret}, with which a webhook for events signs, {@code
     *     webhook_token}, which the webhook for triggers shows as a bearer token, {@code sunshine_secret}, that of a key to
     *     Sunshine Conversations, and {@code old_webhook_secret}, good beside the new one while it is exchanged
     * @param settings what else there is to know by name; for chatwoot {@code bot_id}, the number of the agent bot, {@code
     *     inboxes} and {@code auto_inboxes}, numbers separated by commas: those that the bot serves (none: all), and those
     *     of them to which it is attached in auto mode (none: all it serves), {@code public_address}, and {@code
     *     resolve_when_thanked}, with {@code true} conversations are resolved after the answer to a thank-you; for zendesk
     *     {@code client_id}, the identifier of the OAuth client, {@code bot_id}, the number of its user, {@code
     *     pilot_brand}, {@code pilot_group} and {@code pilot_tag}, without which all tickets are served, {@code
     *     status_after_reply} (pending, solved, unchanged or the number of a status of your own), {@code ticket_fields},
     *     into which fields facts go, as {@code ai_category=number} separated by commas, {@code machine_users}, numbers of
     *     users who are programs, {@code accept_low_verification}, {@code verification_pending}, with {@code true} Zendesk's
     *     test deliveries are let in, and to answer chats {@code sunshine_app}, {@code sunshine_key}, {@code
     *     sunshine_integration}, {@code sunshine_pass_to} and {@code chat_users_signed_in}; for all {@code inbox_modes}, how far the
     *     bot may go in single inboxes (brands of zendesk) where less than everywhere, as {@code 31:draft,33:off}, {@code
     *     agent_language}, en or de, that of private notes, and {@code note_when_sent}, with {@code
     *     true} a private line tells what a sent answer rests on, and {@code links_without_login}, with {@code true} whoever
     *     has a link out of a private note may decide without a login
     * @param mode how far the bot may go: off does nothing, shadow does nothing visible, draft writes private notes, auto may answer
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

            @Nullable @Pattern(regexp = "off|shadow|draft|auto")
            String mode) {}

    /**
     * All connections by name.
     *
     * @return the connections
     */
    @Get
    List<ConnectionView> connections(@Valid @RequestBean Listing list) {
        return list.of(ConnectionView.class, connections.all().stream().map(ConnectionView::of));
    }

    /**
     * One connection.
     *
     * @param slug the connection's name
     * @return the connection
     */
    @Get("/{slug}")
    ConnectionView connection(String slug) {
        return connections.find(slug).map(ConnectionView::of).orElseThrow(() -> ConnectionView.unknown(slug));
    }

    /**
     * Creates or changes a connection by hand. A new one starts in draft mode unless told otherwise. When mode or inboxes
     * change, steps tells what that means for the helpdesk: with a kept administrator's token the bot is attached to
     * inboxes or detached from them, without one it is told what is left to do.
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
        var changed = desk.put(slug, spec(change));
        var view = ConnectionView.of(changed.connection(), changed.steps());
        return changed.isNew() ? HttpResponse.created(view) : HttpResponse.ok(view);
    }

    private static ConnectionSpec spec(ConnectionChange change) {
        return new ConnectionSpec(
                change.kind(),
                change.baseUrl(),
                change.account(),
                change.token(),
                change.webhookSecret(),
                change.secrets() == null ? Map.of() : change.secrets(),
                change.settings() == null ? Map.of() : change.settings(),
                mode(change.mode()));
    }

    static @Nullable Mode mode(@Nullable String word) {
        return word == null ? null : Mode.valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package deskhand.command.sidebar;

import deskhand.access.AuditTrail;
import deskhand.access.Author;
import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key with which a connection's panel inside the helpdesk opens. Without one there is no panel. */
@Controller("/api/v1/connections/{slug}/sidebar-key")
@Tag(name = "Connections")
@GuardedApi
class SidebarKeysController {

    private final Connections connections;
    private final SidebarKeys keys;
    private final AddressSettings addresses;
    private final AuditTrail trail;

    SidebarKeysController(Connections connections, SidebarKeys keys, AddressSettings addresses, AuditTrail trail) {
        this.connections = connections;
        this.keys = keys;
        this.addresses = addresses;
        this.trail = trail;
    }

    /**
     * Whether a connection has a panel.
     *
     * @param isOn whether there is a key
     * @param madeBy who made it
     */
    @Schema(name = "SidebarKeyState")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record State(
            boolean isOn, @Nullable String madeBy, @Nullable Instant madeAt) {}

    /**
     * A new key. It is shown this once.
     *
     * @param url the address for the helpdesk's dashboard app, with the key in it; nothing if this service does not know its own
     */
    @Schema(name = "SidebarKey")
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Made(String key, @Nullable String url) {

        @Override
        public String toString() {
            return "Made[***]";
        }
    }

    /**
     * Tells whether the panel is switched on.
     *
     * @return the state
     */
    @Get
    State sidebarKey(String slug) {
        return keys.find(connection(slug))
                .map(kept -> new State(true, kept.madeBy(), kept.madeAt()))
                .orElse(new State(false, null, null));
    }

    /**
     * Makes a key, which switches the panel on. One that there was opens nothing any more.
     *
     * @return the key
     */
    @Post
    @Transactional // a key that the audit log does not know of is not made
    Made makeSidebarKey(String slug, HttpRequest<?> request) {
        var connection = connection(slug);
        var author = Author.of(request);
        var before = kept(connection);
        var key = keys.make(connection, author.who());
        trail.add(author, AuditTrail.Part.SIDEBAR_KEYS, slug, before, kept(connection));
        var address = addresses.of(connection);
        return new Made(key, address == null ? null : address + SidebarPage.PATH + "/" + slug + "#key=" + key);
    }

    /** Takes the key away, which switches the panel off. */
    @Delete
    @Transactional
    @ApiResponse(responseCode = "204", description = "removed", content = @Content(schema = @Schema(hidden = true)))
    HttpResponse<Object> deleteSidebarKey(String slug, HttpRequest<?> request) {
        var connection = connection(slug);
        var before = kept(connection);
        if (!keys.revoke(connection)) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "Connection " + slug + " has no sidebar key.");
        }
        trail.add(Author.of(request), AuditTrail.Part.SIDEBAR_KEYS, slug, before, null);
        return HttpResponse.noContent();
    }

    /** As the audit log has it: never the key. */
    private @Nullable Map<String, Object> kept(Connection connection) {
        return keys.find(connection)
                .map(key -> Map.<String, Object>of(
                        "made_by", key.madeBy(), "made_at", key.madeAt().toString()))
                .orElse(null);
    }

    private Connection connection(String slug) {
        return connections
                .find(slug)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no connection " + slug + "."));
    }
}

package deskhand.tool.mcp;

import deskhand.platform.Vault;
import deskhand.tool.ToolSettings;
import deskhand.tool.mcp.Wire.Place;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lines to all servers. A server that was changed gets a new one. */
@Singleton
class Lines {

    private final Map<String, Known> lines = new ConcurrentHashMap<>();
    private final Wire wire;
    private final Vault vault;
    private final ToolSettings settings;
    private final Clock clock;

    Lines(Wire wire, Vault vault, ToolSettings settings, Clock clock) {
        this.wire = wire;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(ServerRow row, Line line) {

        boolean isOf(ServerRow other) {
            return row.updatedAt().equals(other.updatedAt()) && row.url().equals(other.url());
        }
    }

    Line to(ServerRow server) {
        return lines.compute(
                        server.name(),
                        (_, known) ->
                                known != null && known.isOf(server) ? known : new Known(server, new Line(wire, clock)))
                .line();
    }

    Place place(ServerRow server, Duration within) throws McpTrouble {
        if (!mayCall(server.url())) {
            throw McpTrouble.down("Its host is not among DESKHAND_TOOL_HOSTS.");
        }
        var secret = server.secret();
        return new Place(
                server.url(),
                server.header(),
                secret == null ? null : vault.open(secret, ServerRow.place(server.name())),
                within);
    }

    boolean mayCall(String url) {
        try {
            var host = URI.create(url).getHost();
            return host != null && settings.allowed().contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

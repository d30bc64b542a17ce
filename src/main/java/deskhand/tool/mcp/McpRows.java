package deskhand.tool.mcp;

import deskhand.platform.Remembered;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is stored, and what of it may be used. An edit counts on every node within two seconds. */
@Singleton
class McpRows {

    private final ServerRows servers;
    private final AllowedRows allowed;
    private final ObjectMapper json;
    private final Remembered<List<Usable>> usable;

    McpRows(ServerRows servers, AllowedRows allowed, ObjectMapper json, Clock clock) {
        this.servers = servers;
        this.allowed = allowed;
        this.json = json;
        this.usable = new Remembered<>(this::read, clock);
    }

    /** A tool that is not suspended, of a server that is switched on. */
    record Usable(ServerRow server, Allowed tool) {}

    private List<Usable> read() {
        var byName = servers.all().stream()
                .filter(ServerRow::enabled)
                .collect(Collectors.toMap(ServerRow::name, Function.identity()));
        return allowed.all().stream()
                .filter(row -> row.suspended() == null)
                .flatMap(row -> Stream.ofNullable(byName.get(row.server()))
                        .map(server -> new Usable(server, Allowed.read(json, row))))
                .toList();
    }

    List<Usable> usable() {
        return usable.get();
    }

    /** What a server offered at the last look, by tool. */
    Map<String, Offer> offers(ServerRow server) {
        return Offers.read(json, server.offered());
    }

    /** After an edit. */
    void forget() {
        usable.forget();
    }

    ServerRows servers() {
        return servers;
    }

    AllowedRows allowed() {
        return allowed;
    }
}

package deskhand.tool.mcp;

import deskhand.base.Storable;
import deskhand.platform.ProblemException;
import deskhand.tool.Tools;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which tools of servers are allowed, and how. */
@Singleton
public class McpTools {

    private final McpRows rows;
    private final Allowing allowing;
    private final Tools tools;
    private final ObjectMapper json;
    private final Clock clock;

    McpTools(McpRows rows, Allowing allowing, Tools tools, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.allowing = allowing;
        this.tools = tools;
        this.json = json;
        this.clock = clock;
    }

    /** What a server offered at the last look, and what was allowed of it; by name. */
    public List<McpOffer> of(String server) {
        var offers = rows.servers().find(server).map(rows::offers).orElse(Map.of());
        var allowed = new TreeMap<String, AllowedRow>();
        rows.allowed().of(server).forEach(row -> allowed.put(row.tool(), row));
        var names = new TreeSet<>(offers.keySet());
        names.addAll(allowed.keySet());
        return names.stream()
                .map(tool -> view(server, offers.get(tool), allowed.get(tool)))
                .toList();
    }

    public Optional<McpOffer> find(String server, String tool) {
        return of(server).stream().filter(offer -> offer.tool().equals(tool)).findFirst();
    }

    /** As it is offered, or as it was where it was allowed before. */
    @Transactional
    public McpOffer allow(String server, String tool, McpAllowance wish) {
        var row = rows.servers()
                .find(server)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "There is no server " + server + "."));
        if (rows.allowed().find(server, tool).isEmpty() && rows.allowed().count() >= AllowedRows.MOST) {
            throw McpServers.refused(
                    "There are " + AllowedRows.MOST
                            + " allowed tools, and more are not read. Take one back that is not used before you allow another.");
        }
        var offer = wish.definition() == null ? offered(row, tool, wish) : defined(tool, wish.definition());
        var fit = allowing.fit(offer, wish);
        var bound = new TreeMap<String, String>();
        fit.bound().forEach((argument, with) -> bound.put(argument, with.name()));
        rows.allowed()
                .put(
                        server,
                        tool,
                        offer.text(),
                        fit.schema(),
                        Storable.textOrNull(fit.description()),
                        fit.bound().isEmpty(),
                        Allowed.written(json, bound),
                        Allowed.written(json, fit.leftOut()),
                        fit.trust().name(),
                        Objects.requireNonNullElse(wish.withinMs(), 3_000),
                        Objects.requireNonNullElse(wish.mostCharacters(), 4_000),
                        clock.instant());
        rows.forget();
        return find(server, tool).orElseThrow();
    }

    private Offer offered(ServerRow server, String tool, McpAllowance wish) {
        var offer = rows.offers(server).get(tool);
        if (offer == null) {
            throw new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "The server offered no tool " + tool + " at the last look. Look again, or see what it offers.");
        }
        if (!offer.pin().equals(wish.pin())) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "This is not the pin of what the server offers. Look at the tool again before you allow it.");
        }
        return offer;
    }

    private Offer defined(String tool, Map<String, Object> definition) {
        return Offer.of(Allowed.node(json, Allowed.written(json, definition)))
                .filter(offer -> offer.tool().equals(tool))
                .orElseThrow(() -> McpServers.refused("The definition is no tool of the name " + tool + "."));
    }

    /** No category has it any more, either. */
    @Transactional
    public boolean disallow(String server, String tool) {
        var row = rows.allowed().find(server, tool);
        row.ifPresent(it -> {
            tools.forget(it.name());
            rows.allowed().remove(server, tool);
            rows.forget();
        });
        return row.isPresent();
    }

    private McpOffer view(String server, @Nullable Offer offered, @Nullable AllowedRow row) {
        var allowed = row == null ? null : Allowed.read(json, row);
        var shown = offered != null ? offered : Objects.requireNonNull(allowed).offer();
        return new McpOffer(
                shown.tool(),
                server + "__" + shown.tool(),
                offered != null,
                shown.description(),
                plain(shown.schema()),
                arguments(shown.schema()),
                shown.saysReadOnly(),
                shown.pin(),
                allowing.steers(shown),
                row == null ? null : row.suspended(),
                allowed == null ? null : allowance(allowed),
                row == null ? null : plain(Allowed.node(json, row.schema())));
    }

    private static List<McpArgument> arguments(JsonNode schema) {
        var arguments = new ArrayList<McpArgument>();
        var required = ModelSchema.names(schema.get("required"));
        var properties = schema.get("properties");
        if (properties != null && properties.isObject()) {
            properties.entries().forEach(entry -> {
                var said = entry.getValue().isObject() ? entry.getValue().get("description") : null;
                arguments.add(new McpArgument(
                        entry.getKey(),
                        said == null || !said.isString() ? "" : Storable.beginning(said.getStringValue(), 300),
                        required.contains(entry.getKey()),
                        WhoseWords.isPerson(entry.getKey())));
            });
        }
        return arguments;
    }

    @SuppressWarnings("unchecked")
    private McpAllowance allowance(Allowed allowed) {
        var row = allowed.row();
        var bound = new TreeMap<String, String>();
        allowed.bound().forEach((argument, with) -> bound.put(argument, with.word()));
        return new McpAllowance(
                allowed.offer().pin(),
                true,
                row.ofNobody(),
                bound,
                allowed.leftOut(),
                row.description(),
                row.trust().word(),
                row.withinMs(),
                row.mostCharacters(),
                (Map<String, Object>) plain(allowed.offer().content()));
    }

    private Object plain(JsonNode node) {
        try {
            return Objects.requireNonNull(json.readValue(json.writeValueAsString(node), Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package deskhand.console.tools;

import deskhand.console.PrettyJson;
import deskhand.console.Stamp;
import deskhand.console.categories.DiffView;
import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.customer.Trust;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.tool.Tools;
import deskhand.tool.mcp.McpOffer;
import deskhand.tool.mcp.McpServer;
import deskhand.tool.mcp.McpServers;
import deskhand.tool.mcp.McpTools;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about tools show. */
@Singleton
class ToolDesk {

    private final Tools tools;
    private final McpServers servers;
    private final McpTools allowed;
    private final Playbook playbook;
    private final ObjectMapper json;
    private final Clock clock;

    ToolDesk(Tools tools, McpServers servers, McpTools allowed, Playbook playbook, ObjectMapper json, Clock clock) {
        this.tools = tools;
        this.servers = servers;
        this.allowed = allowed;
        this.playbook = playbook;
        this.json = json;
        this.clock = clock;
    }

    ToolsView list(boolean mayEdit, Note told) {
        return new ToolsView(
                servers.all(),
                tools.all().stream()
                        .map(spec -> new ToolsView.Line(
                                spec.name(),
                                spec.description(),
                                tools.isOwn(spec.name()) ? "" : spec.name().contains("__") ? "a server's" : "your own",
                                spec.writes(),
                                whom(spec.trust()),
                                categoriesWith(spec.name())))
                        .toList(),
                mayEdit,
                told);
    }

    private static String whom(Trust trust) {
        return switch (trust) {
            case ANONYMOUS -> "for anybody";
            case CLAIMED -> "for whom the helpdesk says it is";
            case VERIFIED -> "for customers who are proven to write";
        };
    }

    List<String> categoriesWith(String tool) {
        return playbook.categories().stream()
                .map(Category::slug)
                .filter(category -> tools.permitted(category).contains(tool))
                .toList();
    }

    static Form form(McpServer server) {
        return new Form()
                .with("url", server.url())
                .with("header", server.header())
                .ticked("enabled", server.enabled());
    }

    static Form blank() {
        return new Form().with("header", "Authorization").ticked("enabled", true);
    }

    ServerView view(@Nullable McpServer server, Form form, Note told) {
        return new ServerView(
                server,
                form,
                server == null ? List.of() : allowed.of(server.name()),
                server == null || server.lookedAt() == null ? null : Stamp.of(server.lookedAt(), clock),
                told);
    }

    OfferView view(String server, McpOffer offer, Form form, Note told) {
        return new OfferView(
                server,
                offer,
                form,
                offer.arguments().stream()
                        .map(argument -> new OfferView.Argument(
                                argument.name(),
                                AllowForm.field(argument),
                                argument.description(),
                                AllowForm.choices(argument)))
                        .toList(),
                playbook.categories().stream()
                        .map(category -> new Choice(category.slug(), category.title()))
                        .toList(),
                pretty(offer.schema()),
                change(offer),
                told);
    }

    private @Nullable DiffView change(McpOffer offer) {
        var known = offer.allowance();
        if (known == null || known.definition() == null || offer.pin().equals(known.pin())) {
            return null;
        }
        var before = known.definition();
        return DiffView.of(
                before.getOrDefault("description", "") + "\n" + pretty(before.getOrDefault("inputSchema", "")),
                offer.description() + "\n" + pretty(offer.schema()));
    }

    /** The tool goes to these categories and to no others. */
    void give(String tool, List<String> categories) {
        for (var category : playbook.categories()) {
            var has = new TreeSet<>(tools.permitted(category.slug()));
            if (categories.contains(category.slug()) ? has.add(tool) : has.remove(tool)) {
                tools.permit(category.slug(), has);
            }
        }
    }

    Optional<McpOffer> offer(String server, String tool) {
        return allowed.find(server, tool);
    }

    private String pretty(Object value) {
        try {
            return PrettyJson.of(json.writeValueAsString(value), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

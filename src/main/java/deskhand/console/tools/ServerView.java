package deskhand.console.tools;

import deskhand.console.Stamp;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import deskhand.tool.mcp.McpOffer;
import deskhand.tool.mcp.McpServer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server to be edited.
 *
 * @param server null for a new one
 */
public record ServerView(
        @Nullable McpServer server,
        Form form,
        List<McpOffer> offers,
        @Nullable Stamp lookedAt,
        Note told) {

    public ServerView {
        offers = List.copyOf(offers);
    }

    public boolean isNew() {
        return server == null;
    }

    public String name() {
        return server == null ? "" : server.name();
    }

    public boolean hasSecret() {
        return server != null && server.hasSecret();
    }

    public @Nullable String trouble() {
        return server == null ? null : server.trouble();
    }

    /** Such as {@code good}, for its colour. */
    public static String kind(McpOffer offer) {
        return switch (offer.state()) {
            case "allowed" -> "is-published";
            case "suspended", "gone" -> "is-stop";
            default -> "";
        };
    }

    public static String says(McpOffer offer) {
        return switch (offer.state()) {
            case "allowed" -> "allowed";
            case "suspended" -> "suspended";
            case "gone" -> "not offered now";
            default -> "not allowed";
        };
    }

    /** What the server says of it. */
    public static String writes(McpOffer offer) {
        return offer.saysReadOnly() == null
                ? "does not say whether it writes"
                : offer.saysReadOnly() ? "says it only reads" : "says it writes";
    }
}

package deskhand.console.tools;

import deskhand.console.form.Note;
import deskhand.tool.mcp.McpServer;
import java.util.List;

/** All tools, and the servers that offer some. */
public record ToolsView(List<McpServer> servers, List<Line> tools, boolean mayEdit, Note told) {

    public ToolsView {
        servers = List.copyOf(servers);
        tools = List.copyOf(tools);
    }

    /** {@code origin}: whose tool it is; {@code whom}: for whom it works. */
    public record Line(
            String name, String description, String origin, boolean writes, String whom, List<String> categories) {

        public Line {
            categories = List.copyOf(categories);
        }
    }

    /** What there is to say of a server in a few words. */
    public static String state(McpServer server) {
        if (!server.enabled()) {
            return "switched off";
        }
        if (server.trouble() != null) {
            return server.trouble();
        }
        return server.suspended() > 0
                ? server.suspended() + " suspended: look at them again"
                : server.lookedAt() == null ? "not looked at yet" : "answers";
    }

    public static String kind(McpServer server) {
        return !server.enabled() || server.lookedAt() == null
                ? "care"
                : server.trouble() != null || server.suspended() > 0 ? "stop" : "good";
    }
}

package deskhand.tool.mcp;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Prints;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Servers that offer tools, without their secrets. */
@Singleton
class McpServersPart implements ConfigPart {

    private final McpServers servers;
    private final Prints prints;
    private final Shape<McpServerChange> shape;

    McpServersPart(McpServers servers, Prints prints, Shapes shapes) {
        this.servers = servers;
        this.prints = prints;
        this.shape = shapes.of(McpServerChange.class, "secret");
    }

    @Override
    public String name() {
        return "mcp_servers";
    }

    @Override
    public int order() {
        return 182;
    }

    @Override
    public List<String> addresses() {
        return List.of("mcp-servers/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        for (var server : servers.all()) {
            var item = shape.item(server);
            if (server.hasSecret()) {
                var print = prints.of(() -> Objects.requireNonNull(servers.secretOf(server.name())));
                item.put(SECRETS, Map.of("secret", print));
            }
            items.put(server.name(), item);
        }
        return items;
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        if (!item.matches(McpController.NAME)) {
            throw new ItemRefused("", "The name of a server is of lower-case letters and digits.");
        }
        servers.put(item, shape.change(content));
    }

    @Override
    public void remove(String item) {
        servers.remove(item);
    }
}

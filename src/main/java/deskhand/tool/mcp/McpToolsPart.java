package deskhand.tool.mcp;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tools of servers that are allowed, each as {@code server/tool}, with what was on offer then. */
@Singleton
class McpToolsPart implements ConfigPart {

    private final McpServers servers;
    private final McpTools tools;
    private final Shape<McpAllowance> shape;

    McpToolsPart(McpServers servers, McpTools tools, Shapes shapes) {
        this.servers = servers;
        this.tools = tools;
        this.shape = shapes.of(McpAllowance.class, "pin");
    }

    @Override
    public String name() {
        return "mcp_tools";
    }

    @Override
    public int order() {
        return 184;
    }

    @Override
    public List<String> addresses() {
        return List.of("mcp-servers/{}/tools/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        for (var server : servers.all()) {
            for (var tool : tools.of(server.name())) {
                var allowance = tool.allowance();
                if (allowance != null) {
                    items.put(server.name() + "/" + tool.tool(), shape.item(allowance));
                }
            }
        }
        return items;
    }

    @Override
    public void put(String item, Map<String, Object> content) {
        var change = shape.change(content);
        if (change.definition() == null) {
            throw new ItemRefused("definition", "What was on offer when the tool was allowed is missing.");
        }
        var place = place(item);
        tools.allow(place[0], place[1], change);
    }

    @Override
    public void remove(String item) {
        var place = place(item);
        tools.disallow(place[0], place[1]);
    }

    private static String[] place(String item) {
        var place = item.split("/", -1);
        if (place.length != 2) {
            throw new ItemRefused("", "An item is called server/tool.");
        }
        return place;
    }
}

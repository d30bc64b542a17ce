package deskhand.tool.mcp;

import deskhand.customer.Customers;
import deskhand.tool.Tool;
import deskhand.tool.ToolShelf;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;

/** The tools of servers that admins allowed. */
@Singleton
class McpShelf implements ToolShelf {

    private final McpRows rows;
    private final McpTool.Means means;

    McpShelf(McpRows rows, Lines lines, Pins pins, Customers customers, ObjectMapper json) {
        this.rows = rows;
        this.means = new McpTool.Means(lines, pins, customers, json);
    }

    @Override
    public List<Tool> tools() {
        return rows.usable().stream()
                .<Tool>map(usable -> new McpTool(usable.server(), usable.tool(), means))
                .toList();
    }
}

package deskhand.tool.mcp;

import deskhand.platform.GuardedApi;
import deskhand.platform.ProblemException;
import deskhand.platform.listing.Listing;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * Servers that offer tools over the Model Context Protocol (Streamable HTTP). Nothing that a server offers is used before it is
 * allowed, tool by tool; then a category's specialist uses it once it is among its tools.
 */
@Controller("/api/v1/mcp-servers")
@Tag(name = "Tools")
@GuardedApi
class McpController {

    static final String NAME = "[a-z][a-z0-9]{1,19}";
    private static final String TOOL = "[a-z][a-z0-9_]{0,37}";

    private final McpServers servers;
    private final McpTools tools;

    McpController(McpServers servers, McpTools tools) {
        this.servers = servers;
        this.tools = tools;
    }

    /**
     * All servers, at most 50.
     *
     * @return the servers by name
     */
    @Get
    List<McpServer> mcpServers(@Valid @RequestBean Listing list) {
        return list.of(McpServer.class, servers.all().stream());
    }

    /**
     * One of them.
     *
     * @return the server
     */
    @Get("/{name}")
    McpServer mcpServer(String name) {
        return servers.find(name).orElseThrow(() -> unknown(name));
    }

    /**
     * Keeps a server, in place of the one that was there. Nothing is called yet.
     *
     * @param name lower-case letters and digits; the names of its tools begin with it
     * @return the server
     */
    @Put("/{name}")
    McpServer putMcpServer(@Pattern(regexp = NAME) String name, @Valid @Body McpServerChange change) {
        return servers.put(name, change);
    }

    /** Removes a server with all its tools. */
    @Delete("/{name}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteMcpServer(String name) {
        if (!servers.remove(name)) {
            throw unknown(name);
        }
    }

    /**
     * Asks the server what it offers, for ten seconds at most. Tools that became others under their old names are suspended.
     *
     * @return the server, with trouble if it did not answer
     */
    @Post("/{name}/look")
    McpServer lookAtMcpServer(String name) {
        return servers.look(name).orElseThrow(() -> unknown(name));
    }

    /**
     * What it offered at the last look, and what is allowed of it; at most 400.
     *
     * @return the tools by name
     */
    @Get("/{name}/tools")
    List<McpOffer> mcpTools(String name, @Valid @RequestBean Listing list) {
        mcpServer(name);
        return list.of(McpOffer.class, tools.of(name).stream());
    }

    /**
     * One of its tools.
     *
     * @return the tool
     */
    @Get("/{name}/tools/{tool}")
    McpOffer mcpTool(String name, String tool) {
        return tools.find(name, tool).orElseThrow(() -> unknownTool(name, tool));
    }

    /**
     * Allows a tool as it is offered now. Counts from the next turn on, in the categories that have it among their tools.
     *
     * @return the tool
     */
    @Put("/{name}/tools/{tool}")
    McpOffer putMcpTool(String name, @Pattern(regexp = TOOL) String tool, @Valid @Body McpAllowance allowance) {
        return tools.allow(name, tool, allowance);
    }

    /** Allows a tool no longer, and takes it from all categories. */
    @Delete("/{name}/tools/{tool}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteMcpTool(String name, String tool) {
        if (!tools.disallow(name, tool)) {
            throw unknownTool(name, tool);
        }
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "There is no server " + name + ". GET /api/v1/mcp-servers lists them.");
    }

    private static ProblemException unknownTool(String server, String tool) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "There is no tool " + tool + " there. GET /api/v1/mcp-servers/" + server + "/tools lists them.");
    }
}

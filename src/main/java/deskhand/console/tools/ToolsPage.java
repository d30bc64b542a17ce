package deskhand.console.tools;

import deskhand.access.Role;
import deskhand.access.Visitor;
import deskhand.console.form.Form;
import deskhand.console.form.Goto;
import deskhand.console.form.Note;
import deskhand.platform.ProblemException;
import deskhand.tool.mcp.McpServer;
import deskhand.tool.mcp.McpServerChange;
import deskhand.tool.mcp.McpServers;
import deskhand.tool.mcp.McpTools;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Tools in the browser: all there are, and the servers of others, each tool of which is allowed by itself. */
@Hidden
@Controller("/tools")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ToolsPage {

    private static final String HOME = "/tools";
    private static final String SERVERS = HOME + "/servers/";
    private static final String NAME = "(?!new$)[a-z][a-z0-9]{1,19}";

    private final ToolDesk desk;
    private final McpServers servers;
    private final McpTools tools;

    ToolsPage(ToolDesk desk, McpServers servers, McpTools tools) {
        this.desk = desk;
        this.servers = servers;
        this.tools = tools;
    }

    @Get
    HttpResponse<?> list(Visitor visitor, @Nullable @QueryValue String told) {
        return Goto.shown(
                "tools/list", Map.of("view", desk.list(visitor.role().includes(Role.TUNER), Note.named(told))));
    }

    @Get("/servers/new")
    HttpResponse<?> begin() {
        return shown(null, ToolDesk.blank(), Note.NOTHING);
    }

    @Get("/servers/{name}")
    HttpResponse<?> server(String name, @Nullable @QueryValue String told) {
        return servers.find(name)
                .<HttpResponse<?>>map(server -> shown(server, ToolDesk.form(server), Note.named(told)))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post("/servers")
    HttpResponse<?> create(@Body String body) {
        var form = Form.sent(body);
        var name = form.text("name", "Name", 20);
        if (!name.matches(NAME)) {
            form.complain("name", "Name", "small letters and digits, such as crm; not “new”.");
        } else if (servers.find(name).isPresent()) {
            form.complain("name", "Name", "there is a server of this name already.");
        }
        return kept(null, name, form);
    }

    @Post("/servers/{name}")
    HttpResponse<?> keep(String name, @Body String body) {
        return servers.find(name)
                .<HttpResponse<?>>map(server -> kept(server, name, Form.sent(body)))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    /** A secret that is left empty stays as it is. */
    private HttpResponse<?> kept(@Nullable McpServer server, String name, Form form) {
        var secret = form.isTicked("forget") ? "" : form.orNull("secret", "Secret", 4_000);
        var header = form.orNull("header", "Header", 60);
        if (header != null && !header.matches("[A-Za-z0-9-]{1,60}")) {
            form.complain("header", "Header", "letters, digits and hyphens, such as Authorization.");
        }
        var change = new McpServerChange(
                form.text("url", "Address", 1_000), header, secret, server == null || form.isTicked("enabled"));
        if (form.isFine()) {
            try {
                servers.put(name, change);
                if (server == null) {
                    servers.look(name);
                }
                return Goto.page(SERVERS + name, server == null ? Note.LENT : Note.SAVED);
            } catch (ProblemException e) {
                form.complain("url", "Address", String.valueOf(e.getMessage()));
            }
        }
        return Goto.again("tools/server", Map.of("view", desk.view(server, form, Note.NOTHING)));
    }

    @Post("/servers/{name}/look")
    HttpResponse<?> look(String name) {
        return servers.look(name).isPresent() ? Goto.page(SERVERS + name, Note.NOTHING) : Goto.page(HOME, Note.GONE);
    }

    @Post("/servers/{name}/remove")
    HttpResponse<?> remove(String name) {
        return Goto.page(HOME, servers.remove(name) ? Note.REMOVED : Note.GONE);
    }

    @Get("/servers/{name}/tools/{tool}")
    HttpResponse<?> tool(String name, String tool, @Nullable @QueryValue String told) {
        return desk.offer(name, tool)
                .<HttpResponse<?>>map(offer -> Goto.shown(
                        "tools/tool",
                        Map.of(
                                "view",
                                desk.view(
                                        name,
                                        offer,
                                        AllowForm.of(offer, desk.categoriesWith(offer.name())),
                                        Note.named(told)))))
                .orElseGet(() -> Goto.page(HOME, Note.GONE));
    }

    @Post("/servers/{name}/tools/{tool}")
    HttpResponse<?> allow(String name, String tool, @Body String body) {
        var offer = desk.offer(name, tool).orElse(null);
        if (offer == null) {
            return Goto.page(HOME, Note.GONE);
        }
        var form = Form.sent(body);
        var wish = AllowForm.read(form, offer);
        if (form.isFine()) {
            try {
                tools.allow(name, tool, wish);
                desk.give(offer.name(), form.all("categories"));
                return Goto.page(SERVERS + name + "/tools/" + tool, Note.SAVED);
            } catch (ProblemException e) {
                form.complain("allow", String.valueOf(e.getMessage()));
            }
        }
        return Goto.again("tools/tool", Map.of("view", desk.view(name, offer, form, Note.NOTHING)));
    }

    @Post("/servers/{name}/tools/{tool}/disallow")
    HttpResponse<?> disallow(String name, String tool) {
        return Goto.page(SERVERS + name, tools.disallow(name, tool) ? Note.REMOVED : Note.GONE);
    }

    private HttpResponse<?> shown(@Nullable McpServer server, Form form, Note told) {
        return Goto.shown("tools/server", Map.of("view", desk.view(server, form, told)));
    }
}

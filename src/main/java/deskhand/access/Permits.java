package deskhand.access;

import static deskhand.access.Role.ADMIN;
import static deskhand.access.Role.AGENT;
import static deskhand.access.Role.TUNER;
import static deskhand.access.Role.VIEWER;

import io.micronaut.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which role an address needs, to read and to write. The first line that fits counts; what no line names is for
 * administrators. In a line {@code *} is one part of an address, and {@code **} at its end all that may follow, or nothing.
 */
public final class Permits {

    /** Have secrets of their own, or nothing to hide. */
    private static final List<String> OUTSIDE = List.of(
            "/webhooks/**",
            "/sandbox/api/**",
            "/health/**",
            "/assets/**",
            "/webjars/**",
            // signed links, and the panel inside the helpdesk with its own key
            "/cancel/**",
            "/do/**",
            "/sidebar/**");

    /** Where people log in. */
    private static final List<String> LOGIN = List.of("/access/**");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final List<Line> LINES = List.of(
            // oneself
            line("/api/v1/me", VIEWER, VIEWER),
            line("/me/**", VIEWER, VIEWER),
            // what waits and what was done
            line("/api/v1/approvals/**", VIEWER, AGENT),
            line("/approvals/**", VIEWER, AGENT),
            line("/api/v1/actions/**", VIEWER, AGENT),
            line("/api/v1/waiting/**", VIEWER, AGENT),
            line("/api/v1/turns/**", VIEWER, AGENT),
            line("/turns/**", VIEWER, AGENT),
            line("/inbox/**", VIEWER, AGENT),
            line("/overview/**", VIEWER, AGENT),
            line("/conversations/**", VIEWER, AGENT),
            line("/api/v1/conversations/**", VIEWER, AGENT),
            line("/api/v1/connections/*/conversations/**", VIEWER, AGENT),
            // as it came from the helpdesk, with whatever is in it
            line("/api/v1/deliveries", VIEWER, AGENT),
            line("/api/v1/deliveries/**", AGENT, AGENT),
            line("/operations/deliveries", VIEWER, AGENT),
            line("/operations/deliveries/**", AGENT, AGENT),
            line("/operations/**", VIEWER, AGENT),
            // customers: looking somebody up, telling the bot about them, forgetting them
            line("/api/v1/customers", AGENT, TUNER, ADMIN),
            line("/api/v1/customers/**", AGENT, ADMIN),
            line("/api/v1/live-sources/**", VIEWER, ADMIN),
            line("/customers/sources/**", AGENT, ADMIN),
            line("/customers/import", AGENT, TUNER),
            line("/customers/**", AGENT, AGENT),
            line("/api/v1/products", AGENT, TUNER),
            line("/api/v1/subscriptions", AGENT, TUNER),
            line("/api/v1/orders", AGENT, TUNER),
            line("/api/v1/payments", AGENT, TUNER),
            line("/api/v1/claims", AGENT, TUNER),
            line("/api/v1/trust/**", VIEWER, ADMIN),
            // trying out
            line("/", VIEWER, AGENT),
            line("/sandbox/**", VIEWER, AGENT),
            line("/api/v1/simulations/**", AGENT, AGENT),
            line("/api/v1/brain/**", AGENT, AGENT),
            line("/api/v1/knowledge/search", AGENT, AGENT),
            line("/api/v1/documents/*/votes", AGENT, AGENT),
            line("/knowledge/try", VIEWER, AGENT),
            line("/api/v1/outstanding/cases/**", VIEWER, AGENT),
            line("/rules/outstanding/cases/**", VIEWER, AGENT),
            // what the bot says and knows
            line("/api/v1/categories/**", VIEWER, TUNER),
            line("/categories/**", VIEWER, TUNER),
            line("/api/v1/prompts/**", VIEWER, TUNER),
            line("/api/v1/corrections/**", VIEWER, TUNER),
            line("/api/v1/opinions", VIEWER, TUNER),
            line("/api/v1/solved-conversations/**", VIEWER, TUNER),
            line("/corrections/**", VIEWER, TUNER),
            line("/api/v1/gate-rules/**", VIEWER, TUNER),
            line("/api/v1/red-lines/**", VIEWER, TUNER),
            line("/api/v1/signals/**", VIEWER, TUNER),
            line("/api/v1/outstanding/**", VIEWER, TUNER),
            line("/api/v1/policies/**", VIEWER, TUNER),
            line("/api/v1/business-hours/**", VIEWER, TUNER),
            line("/api/v1/context-budgets/**", VIEWER, TUNER),
            line("/rules/**", VIEWER, TUNER),
            line("/api/v1/handoff-routes/**", VIEWER, TUNER),
            line("/api/v1/next-steps/**", VIEWER, TUNER),
            line("/api/v1/reply-templates/**", VIEWER, TUNER),
            line("/templates/**", VIEWER, TUNER),
            line("/api/v1/documents/**", VIEWER, TUNER),
            line("/api/v1/knowledge/**", VIEWER, TUNER),
            line("/knowledge/**", VIEWER, TUNER),
            line("/api/v1/status-lines/**", VIEWER, TUNER),
            line("/api/v1/tools/**", VIEWER, TUNER),
            line("/tools/servers/**", TUNER, ADMIN),
            line("/tools/**", VIEWER, TUNER),
            // what it costs, whom it may call, what needs nobody
            line("/api/v1/pre-approvals/**", VIEWER, ADMIN),
            line("/pre-approvals/**", VIEWER, ADMIN),
            line("/api/v1/http-tools/**", TUNER, ADMIN),
            line("/api/v1/mcp-servers/**", TUNER, ADMIN),
            line("/api/v1/models/**", VIEWER, ADMIN),
            line("/models/**", VIEWER, ADMIN),
            line("/api/v1/connections/*/sidebar-key", ADMIN, ADMIN),
            line("/api/v1/connections/*/zendesk-app", ADMIN, ADMIN),
            line("/api/v1/connections/**", VIEWER, ADMIN),
            line("/connections/**", VIEWER, ADMIN),
            // the house itself
            line("/prometheus", VIEWER, ADMIN),
            line("/metrics/**", VIEWER, ADMIN),
            line("/api/v1/configuration/**", ADMIN, ADMIN),
            line("/configuration/**", ADMIN, ADMIN),
            line("/api/v1/retention/**", ADMIN, ADMIN),
            line("/api/v1/audit/**", ADMIN, ADMIN),
            line("/audit/**", ADMIN, ADMIN),
            line("/api/v1/accounts/**", ADMIN, ADMIN),
            line("/api/v1/api-keys/**", ADMIN, ADMIN),
            line("/accounts/**", ADMIN, ADMIN));

    private record Line(String address, Role reads, Role writes, Role deletes) {

        Role needed(HttpMethod method) {
            return READING.contains(method) ? reads : method == HttpMethod.DELETE ? deletes : writes;
        }
    }

    private Permits() {}

    private static Line line(String address, Role reads, Role writes) {
        return new Line(address, reads, writes, writes);
    }

    private static Line line(String address, Role reads, Role writes, Role deletes) {
        return new Line(address, reads, writes, deletes);
    }

    /** What is asked for here has a secret of its own or needs none. */
    static boolean isOutside(String path) {
        return OUTSIDE.stream().anyMatch(address -> fits(address, path));
    }

    /** Open to whoever wants to log in. */
    static boolean isLogin(String path) {
        return LOGIN.stream().anyMatch(address -> fits(address, path));
    }

    static boolean isReading(HttpMethod method) {
        return READING.contains(method);
    }

    public static Role needed(HttpMethod method, String path) {
        return named(method, path).orElse(ADMIN);
    }

    /** Nothing if no line names the address. */
    static Optional<Role> named(HttpMethod method, String path) {
        return LINES.stream()
                .filter(line -> fits(line.address(), path))
                .findFirst()
                .map(line -> line.needed(method));
    }

    private static boolean fits(String address, String path) {
        var wanted = address.split("/");
        var given = path.split("/");
        for (var i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("**")) {
                return true;
            }
            if (i >= given.length || !wanted[i].equals("*") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return given.length == wanted.length;
    }
}

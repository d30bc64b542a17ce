package deskhand.tool.mcp;

import deskhand.customer.Customers;
import deskhand.tool.Tool;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server's tool that an admin allowed, in the words that were allowed. Whom it is about is said here and by no model. */
final class McpTool implements Tool {

    private static final Duration AROUND = Duration.ofMillis(200);

    private final ServerRow server;
    private final Allowed allowed;
    private final Means means;

    /** What all of them need. */
    record Means(Lines lines, Pins pins, Customers customers, ObjectMapper json) {}

    McpTool(ServerRow server, Allowed allowed, Means means) {
        this.server = server;
        this.allowed = allowed;
        this.means = means;
    }

    @Override
    public Spec spec() {
        return new Spec(
                allowed.row().name(),
                allowed.description(),
                allowed.row().schema(),
                false,
                allowed.row().trust(),
                within().plus(AROUND));
    }

    @Override
    public boolean tellsOfCustomer() {
        return !allowed.bound().isEmpty();
    }

    private Duration within() {
        return Duration.ofMillis(allowed.row().withinMs());
    }

    @Override
    public Result use(Caller caller, String arguments) {
        var filled = filled(caller, arguments);
        if (filled == null) {
            return new Result.Refused("It is not known who the customer is there, so nothing can be looked up.");
        }
        try {
            var line = means.lines().to(server);
            var place = means.lines().place(server, within());
            return switch (means.pins().of(allowed, server, line.offers(place))) {
                case SAME ->
                    Said.result(
                            means.json(),
                            allowed,
                            line.call(place, allowed.offer().name(), filled));
                case OTHER, GONE -> new Result.Failed("It is not to be had now. Go on without it.");
            };
        } catch (McpTrouble e) {
            return new Result.Failed(e.why() + " Go on without it.");
        } catch (IOException e) {
            return new Result.Failed("It could not be reached. Go on without it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed("It was interrupted. Go on without it.");
        }
    }

    /** With what is the customer's own put in; null if it is not known. */
    private @Nullable Map<String, Object> filled(Caller caller, String arguments) {
        var filled = new LinkedHashMap<String, Object>();
        Allowed.node(means.json(), arguments).entries().forEach(entry -> filled.put(entry.getKey(), entry.getValue()));
        for (var binding : allowed.bound().entrySet()) {
            var value = value(caller, binding.getValue());
            if (value == null) {
                return null;
            }
            filled.put(binding.getKey(), JsonNode.createStringNode(Objects.requireNonNull(value)));
        }
        return filled;
    }

    private @Nullable String value(Caller caller, Filled with) {
        if (caller.email() == null) {
            return null;
        }
        return switch (with) {
            case CUSTOMER_EMAIL -> Customers.plain(caller.email());
            case CUSTOMER_NUMBER -> means.customers().number(caller.email()).orElse(null);
        };
    }
}

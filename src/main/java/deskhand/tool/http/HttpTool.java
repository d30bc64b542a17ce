package deskhand.tool.http;

import deskhand.customer.Trust;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import deskhand.platform.Vault;
import deskhand.tool.Tool;
import deskhand.tool.ToolSettings;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A tool that an admin defined: one call to another system, of which nothing but the answer's text is taken. */
final class HttpTool implements Tool {

    private static final Duration PARSE = Duration.ofMillis(200);

    private final HttpToolRow row;
    private final Means means;

    /** What all of them need. */
    record Means(HttpClient http, OutboundAddresses addresses, Vault vault, ObjectMapper json, ToolSettings settings) {}

    HttpTool(HttpToolRow row, Means means) {
        this.row = row;
        this.means = means;
    }

    @Override
    public Spec spec() {
        return new Spec(
                row.name(),
                row.description(),
                row.schema(),
                false,
                row.trust(),
                Duration.ofMillis(row.withinMs()).plus(PARSE));
    }

    @Override
    public boolean tellsOfCustomer() {
        return row.tellsCustomer() || row.trust() != Trust.ANONYMOUS;
    }

    @Override
    public Result use(Caller caller, String arguments) {
        if (row.tellsCustomer() && caller.email() == null) {
            return new Result.Refused("The conversation has no e-mail address, so nothing can be looked up.");
        }
        var template = new UrlTemplate(row.url());
        if (!means.settings().allowed().contains(String.valueOf(template.host()))) {
            return new Result.Failed("It is not set up. Go on without it.");
        }
        try {
            var given = Objects.requireNonNull(means.json().readValue(arguments, JsonNode.class));
            var url = template.filled(place -> value(place, caller, given));
            return means.addresses().check(url) instanceof OutboundAddress.Fine
                    ? called(url, body(caller, given))
                    : new Result.Failed("Its address may not be called. Go on without it.");
        } catch (IOException e) {
            return new Result.Failed("It could not be reached. Go on without it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Failed("It was interrupted. Go on without it.");
        }
    }

    private static String value(String place, Caller caller, JsonNode arguments) {
        if (place.equals(UrlTemplate.CUSTOMER_EMAIL)) {
            return Objects.requireNonNullElse(caller.email(), "");
        }
        var value = arguments.get(place);
        return value == null ? "" : value.isString() ? value.getStringValue() : String.valueOf(value.getValue());
    }

    private String body(Caller caller, JsonNode arguments) throws IOException {
        var body = new HashMap<String, Object>();
        arguments.entries().forEach(entry -> body.put(entry.getKey(), entry.getValue()));
        if (row.tellsCustomer()) {
            body.put(UrlTemplate.CUSTOMER_EMAIL, caller.email());
        }
        return means.json().writeValueAsString(body);
    }

    private Result called(String url, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMillis(row.withinMs()))
                .header("Accept", "application/json, text/plain");
        if (row.header() != null && row.secret() != null) {
            request.header(row.header(), means.vault().open(row.secret(), place(row.name())));
        }
        if (row.method().equals("POST")) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        var answer = means.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var in = answer.body()) {
            // One character is at most four bytes; whatever comes after is not even read.
            var text = new String(in.readNBytes(4 * row.mostCharacters()), StandardCharsets.UTF_8);
            if (answer.statusCode() == 404) {
                return new Result.Done("Nothing was found.");
            }
            if (answer.statusCode() / 100 != 2) {
                return new Result.Failed("It answered " + answer.statusCode() + ". Go on without it.");
            }
            var told = text.substring(0, Math.min(text.length(), row.mostCharacters()));
            return new Result.Done(told.isBlank() ? "It answered nothing." : told, fields(text));
        }
    }

    /** The single values of a JSON object, as {@code tool.name}. */
    private Map<String, String> fields(String text) {
        var fields = new LinkedHashMap<String, String>();
        try {
            var parsed = means.json().readValue(text, JsonNode.class);
            if (parsed != null && parsed.isObject()) {
                parsed.entries().forEach(entry -> {
                    if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                        fields.put(
                                row.name() + "." + entry.getKey(),
                                String.valueOf(entry.getValue().getValue()));
                    }
                });
            }
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
        return fields;
    }

    static String place(String name) {
        return "http_tool/" + name + "/secret";
    }
}

package deskhand.tool.mcp;

import deskhand.base.Storable;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One message of the Model Context Protocol there and its answer back: JSON-RPC in a POST, answered as JSON or as a stream of
 * events. Never more than {@value #MOST_BYTES} bytes are read, redirects are not followed, and addresses are looked at before
 * each call.
 */
@Singleton
class Wire {

    static final int MOST_BYTES = 1_000_000;

    /** What we speak; a server may answer with an older one that it speaks. */
    static final String PROTOCOL = "2025-06-18";

    private static final int LONGEST_REFUSAL = 300;
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final OutboundAddresses addresses;
    private final ObjectMapper json;
    private final AtomicLong ids = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    Wire(OutboundAddresses addresses, ObjectMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** Where to, with the secret if there is one. */
    record Place(
            String url, @Nullable String header, @Nullable String secret, Duration within) {

        @Override
        public String toString() {
            return "Place";
        }
    }

    /** The talk that a message belongs to; both null in the first one. */
    record Talk(@Nullable String session, @Nullable String protocol) {

        static final Talk NONE = new Talk(null, null);
    }

    /** {@code session}: which talk the server says this is. */
    record Answer(JsonNode result, @Nullable String session) {}

    /** The server knows nothing of this talk any more: begin another one. */
    static final class TalkOver extends IOException {}

    /** What is asked for must be answered. */
    Answer ask(Place place, Talk talk, String method, Map<String, Object> params)
            throws IOException, InterruptedException {
        var id = ids.incrementAndGet();
        var message = new LinkedHashMap<String, Object>();
        message.put("jsonrpc", "2.0");
        message.put("id", id);
        message.put("method", method);
        message.put("params", params);
        var answer = sent(place, talk, message);
        try (var body = new Bounded(answer.body(), MOST_BYTES)) {
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var said = type.startsWith("text/event-stream")
                    ? event(body, id)
                    : parsed(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                            .filter(it -> isAnswer(it, id));
            return new Answer(
                    result(said.orElseThrow(() -> McpTrouble.down("It answered something that is no answer."))),
                    answer.headers().firstValue("Mcp-Session-Id").orElse(null));
        }
    }

    /** Nobody answers this. */
    void tell(Place place, Talk talk, String method) throws IOException, InterruptedException {
        sent(place, talk, Map.of("jsonrpc", "2.0", "method", method)).body().close();
    }

    private HttpResponse<InputStream> sent(Place place, Talk talk, Map<String, Object> message)
            throws IOException, InterruptedException {
        if (!(addresses.check(place.url()) instanceof OutboundAddress.Fine)) {
            throw McpTrouble.down("Its address may not be called or is not known here.");
        }
        var request = HttpRequest.newBuilder(URI.create(place.url()))
                .timeout(place.within())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(message)));
        if (talk.session() != null) {
            request.header("Mcp-Session-Id", talk.session());
        }
        if (talk.protocol() != null) {
            request.header("MCP-Protocol-Version", talk.protocol());
        }
        if (place.header() != null && place.secret() != null) {
            request.header(place.header(), place.secret());
        }
        var answer = exchanged(request.build());
        if (answer.statusCode() / 100 != 2) {
            answer.body().close();
            throw refusal(answer.statusCode(), talk);
        }
        return answer;
    }

    private HttpResponse<InputStream> exchanged(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException e) {
            throw McpTrouble.down("It did not answer in time.");
        } catch (IOException e) {
            throw McpTrouble.down("It could not be reached.");
        }
    }

    private static IOException refusal(int status, Talk talk) {
        return switch (status) {
            case 404 ->
                talk.session() == null ? McpTrouble.down("There is nothing at its address (404).") : new TalkOver();
            case 401, 403 -> McpTrouble.down("It does not accept the secret (" + status + ").");
            default -> McpTrouble.down("It answered " + status + ".");
        };
    }

    /** Others than the answer are for clients that offer servers something; we do not. */
    private Optional<JsonNode> event(InputStream body, long id) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                data.append(line.substring(5).strip()).append('\n');
            } else if (line.isEmpty()) {
                var said = parsed(data.toString()).filter(it -> isAnswer(it, id));
                data.setLength(0);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return parsed(data.toString()).filter(it -> isAnswer(it, id));
    }

    private Optional<JsonNode> parsed(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.ofNullable(json.readValue(text, JsonNode.class));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isAnswer(JsonNode said, long id) {
        var of = said.isObject() ? said.get("id") : null;
        return of != null
                && (of.isNumber() && of.getLongValue() == id
                        || of.isString() && of.getStringValue().equals(Long.toString(id)));
    }

    private static JsonNode result(JsonNode said) throws McpTrouble {
        var error = said.get("error");
        if (error != null && error.isObject()) {
            var words = error.get("message");
            throw McpTrouble.refused("It refused"
                    + (words == null || !words.isString()
                            ? "."
                            : ": " + Storable.beginning(Storable.text(words.getStringValue()), LONGEST_REFUSAL)));
        }
        var result = said.get("result");
        if (result == null || !result.isObject()) {
            throw McpTrouble.down("It answered something that is no answer.");
        }
        return Objects.requireNonNull(result);
    }

    static Map<String, Object> introduction() {
        return Map.of(
                "protocolVersion", PROTOCOL,
                "capabilities", Map.of(),
                "clientInfo", Map.of("name", "deskhand", "version", "1"));
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}

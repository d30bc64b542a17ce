package deskhand.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays the vendor's side of the sandbox contract and remembers who said what when. */
public final class FakeHelpdesk implements AutoCloseable {

    static final String TOKEN = "bench-helpdesk-token";
    private static final Pattern ROUTE = Pattern.compile("/sandbox/api/v1/([^/]+)/conversations/([^/]+)(/messages)?");

    public final Faults faults;
    final Spans spans = new Spans();
    final AtomicInteger calls = new AtomicInteger();
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final Loopback server;

    public FakeHelpdesk(long seed) {
        faults = new Faults(seed);
        server = new Loopback("/sandbox/", this::handle);
    }

    String url() {
        return server.url();
    }

    Talk talk(String ref) {
        return talks.computeIfAbsent(ref, key -> new Talk(key, "Robin Miller"));
    }

    Collection<Talk> talks() {
        return talks.values();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var from = System.nanoTime();
        calls.incrementAndGet();
        var body = exchange.getRequestBody().readAllBytes();
        var route = ROUTE.matcher(exchange.getRequestURI().getPath());
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            Loopback.answer(exchange, 401, Json.object());
            return;
        }
        var talk = route.matches() ? talks.get(route.group(2)) : null;
        if (talk == null) {
            Loopback.answer(exchange, 404, Json.object());
            return;
        }
        try {
            serve(exchange, talk, route.group(3), body);
        } finally {
            spans.add(talk.ref, from, System.nanoTime());
        }
    }

    private void serve(HttpExchange exchange, Talk talk, @Nullable String messages, byte[] body) throws IOException {
        var fault = faults.next();
        switch (fault) {
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                Loopback.answer(exchange, 429, Json.object());
            }
            case BROKEN -> Loopback.answer(exchange, 500, Json.object());
            case LOST -> {
                // Done, and then either the line breaks or a proxy answers nonsense.
                act(exchange, talk, messages, body);
                if ((System.nanoTime() & 1024) == 0) {
                    Loopback.answer(exchange, 502, Json.object());
                }
            }
            case NONE, HANGING, GARBAGE -> {
                var answer = act(exchange, talk, messages, body);
                Patience.pause(faults.latency());
                Loopback.answer(exchange, messages == null ? 200 : 201, answer);
            }
        }
    }

    private static byte[] act(HttpExchange exchange, Talk talk, @Nullable String messages, byte[] body) {
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                var json = Json.read(body);
                var entry = talk.add(
                        messages == null ? "system" : "bot",
                        json.path("private").asBoolean(),
                        json.path("text").asText(),
                        json.path("marker").asText(null));
                return Json.bytes(Json.object().put("id", Long.toString(entry.id())));
            }
            case "PATCH" -> talk.change(Json.read(body));
            default -> {}
        }
        return Json.bytes(talk.json(true));
    }

    @Override
    public void close() {
        server.close();
    }
}

package deskhand.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenAI-compatible model that answers at once, right and always the same, after the time a real one would take. */
public final class FakeModel implements AutoCloseable {

    private static final Duration HANGS = Duration.ofSeconds(30);

    public final Faults faults;
    /** By token, because the customer's words are all that a call knows of its turn. */
    final Spans spans = new Spans();

    final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Loopback server;

    public FakeModel(long seed) {
        faults = new Faults(seed);
        server = new Loopback("/v1/chat/completions", this::handle);
    }

    String url() {
        return server.url() + "/v1";
    }

    private void handle(HttpExchange exchange) throws IOException {
        var from = System.nanoTime();
        var request = Json.read(exchange.getRequestBody().readAllBytes());
        var role = request.at("/response_format/json_schema/name").asText("none");
        var tokens = Token.in(newest(request));
        calls.computeIfAbsent(role, _ -> new AtomicInteger()).incrementAndGet();
        try {
            switch (faults.next()) {
                case BUSY -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    Loopback.answer(exchange, 429, Json.object());
                }
                case BROKEN, LOST -> Loopback.answer(exchange, 500, Json.object());
                case HANGING -> Patience.pause(HANGS);
                case GARBAGE -> Loopback.answer(exchange, 200, completion("{\"what\": "));
                case NONE -> {
                    Patience.pauseUntil(from + faults.latency().toNanos());
                    Loopback.answer(exchange, 200, completion(content(role, tokens)));
                }
            }
        } finally {
            var to = System.nanoTime();
            tokens.forEach(token -> spans.add(token, from, to));
        }
    }

    /** The prompt from the customer's newest words on, so that older messages are not answered once more. */
    private static String newest(JsonNode request) {
        var messages = request.path("messages");
        var text = messages.path(messages.size() - 1).path("content").asText();
        var start = Math.max(text.lastIndexOf("newest message"), text.lastIndexOf("customer's message"));
        return text.substring(Math.max(0, start));
    }

    private static String content(String role, Set<String> tokens) {
        var answer = Json.object();
        switch (role) {
            case "route" ->
                answer.put("category", "shipping")
                        .putNull("secondary")
                        .put("urgency", "normal")
                        .put("sentiment", "neutral")
                        .put("frustrated", false)
                        .put("language", "en")
                        .put("wants_human", "none")
                        .put("restatement", "The customer asks where the parcel is.")
                        .put("confidence", 0.95);
            case "case" ->
                answer.put("is_outstanding", false)
                        .putNull("trigger")
                        .put("confidence", 0.9)
                        .putNull("evidence");
            case "proposal" -> proposal(answer, tokens);
            default -> {
                answer.put("verdict", "pass")
                        .put("accuracy", 1)
                        .put("tone", 1)
                        .put("safety", 1)
                        .put("completeness", 1);
                answer.putArray("reasons");
            }
        }
        return new String(Json.bytes(answer), StandardCharsets.UTF_8);
    }

    private static void proposal(ObjectNode answer, Set<String> tokens) {
        answer.put(
                        "text",
                        "Thanks for your message about " + String.join(" and ", tokens) + ". We are looking after it.")
                .put("confidence", 0.95)
                .putNull("handover");
        answer.putArray("cites");
        answer.putArray("next_steps");
    }

    private static ObjectNode completion(String content) {
        var answer = Json.object()
                .put("id", "chatcmpl-bench")
                .put("object", "chat.completion")
                .put("created", 1_700_000_000)
                .put("model", "bench");
        var choice = answer.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        answer.putObject("usage")
                .put("prompt_tokens", 900)
                .put("completion_tokens", 60)
                .put("total_tokens", 960);
        return answer;
    }

    @Override
    public void close() {
        server.close();
    }
}

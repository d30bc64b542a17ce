package deskhand.knowledge.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/**
 * Pinecone's REST API as far as it is used: namespaces, dense and sparse vectors, metadata filters, deletion by id, and a
 * reranker that likes what shares words. Refuses what Pinecone refuses.
 */
final class FakePinecone implements AutoCloseable {

    static final String KEY = "pc-test-key";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, JsonNode>> namespaces = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean down;
    private volatile int reranked;

    FakePinecone() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void goDown(boolean gone) {
        down = gone;
    }

    void loseEverything() {
        namespaces.clear();
    }

    Set<String> namespaces() {
        return namespaces.keySet();
    }

    int vectors() {
        return namespaces.values().stream().mapToInt(Map::size).sum();
    }

    int reranked() {
        return reranked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody());
        var status = 200;
        var answer = JSON.createObjectNode();
        if (down) {
            status = 503;
        } else if (!KEY.equals(exchange.getRequestHeaders().getFirst("Api-Key"))
                || exchange.getRequestHeaders().getFirst("X-Pinecone-Api-Version") == null) {
            status = 401;
        } else {
            status = handle(exchange.getRequestURI().getPath(), body, answer);
        }
        var bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int handle(String path, JsonNode body, ObjectNode answer) {
        return switch (path) {
            case "/vectors/upsert" -> upsert(body, answer);
            case "/vectors/delete" -> delete(body);
            case "/query" -> query(body, answer);
            case "/rerank" -> rerank(body, answer);
            default -> 404;
        };
    }

    private int upsert(JsonNode body, ObjectNode answer) {
        var space = namespaces.computeIfAbsent(body.get("namespace").asText(), name -> new ConcurrentHashMap<>());
        for (var vector : body.get("vectors")) {
            var sparse = vector.get("sparseValues");
            if (vector.get("values").size() != 384
                    || sparse.get("indices").size() != sparse.get("values").size()
                    || sparse.get("indices").isEmpty()) {
                return 400;
            }
            space.put(vector.get("id").asText(), vector);
        }
        answer.put("upsertedCount", body.get("vectors").size());
        return 200;
    }

    private int delete(JsonNode body) {
        var space = namespaces.get(body.get("namespace").asText());
        if (space == null) {
            return 404;
        }
        body.get("ids").forEach(id -> space.remove(id.asText()));
        return 200;
    }

    private int query(JsonNode body, ObjectNode answer) {
        if (body.get("vector").size() != 384 || body.get("topK").asInt() < 1) {
            return 400;
        }
        var matches = answer.putArray("matches");
        namespaces.getOrDefault(body.get("namespace").asText(), Map.of()).values().stream()
                .filter(vector -> fits(vector.get("metadata"), body.get("filter")))
                .sorted(Comparator.comparingDouble((JsonNode vector) -> score(vector, body))
                        .reversed())
                .limit(body.get("topK").asInt())
                .forEach(vector ->
                        matches.addObject().put("id", vector.get("id").asText()).put("score", score(vector, body)));
        answer.put("namespace", body.get("namespace").asText());
        return 200;
    }

    private static boolean fits(JsonNode metadata, JsonNode filter) {
        return StreamSupport.stream(filter.get("$and").spliterator(), false).allMatch(condition -> {
            var field = condition.fieldNames().next();
            var operator = condition.get(field).fieldNames().next();
            var wanted = condition.get(field).get(operator);
            var value = metadata.get(field);
            return value != null
                    && switch (operator) {
                        case "$eq" -> value.equals(wanted);
                        case "$lte" -> value.asLong() <= wanted.asLong();
                        case "$gt" -> value.asLong() > wanted.asLong();
                        case "$in" ->
                            StreamSupport.stream(wanted.spliterator(), false).anyMatch(value::equals);
                        default -> throw new IllegalArgumentException(operator);
                    };
        });
    }

    private static double score(JsonNode vector, JsonNode query) {
        var sum = 0.0;
        for (var i = 0; i < 384; i++) {
            sum += vector.get("values").get(i).asDouble()
                    * query.get("vector").get(i).asDouble();
        }
        var words = new HashMap<Long, Double>();
        var sparse = vector.get("sparseValues");
        for (var i = 0; i < sparse.get("indices").size(); i++) {
            words.put(
                    sparse.get("indices").get(i).asLong(),
                    sparse.get("values").get(i).asDouble());
        }
        var asked = query.get("sparseVector");
        for (var i = 0; i < asked.get("indices").size(); i++) {
            sum += words.getOrDefault(asked.get("indices").get(i).asLong(), 0.0)
                    * asked.get("values").get(i).asDouble();
        }
        return sum;
    }

    private int rerank(JsonNode body, ObjectNode answer) {
        if (!body.get("model").asText().equals("bge-reranker-v2-m3")) {
            return 400;
        }
        reranked = body.get("documents").size();
        var asked = Set.copyOf(Arrays.asList(
                body.get("query").asText().toLowerCase(Locale.ROOT).split("\\W+")));
        var data = JSON.createArrayNode();
        var documents = body.get("documents");
        for (var i = 0; i < documents.size(); i++) {
            var words = Set.copyOf(Arrays.asList(documents
                    .get(i)
                    .get("text")
                    .asText()
                    .toLowerCase(Locale.ROOT)
                    .split("\\W+")));
            var shared = asked.stream().filter(words::contains).count();
            data.addObject().put("index", i).put("score", (double) shared / asked.size());
        }
        var sorted = StreamSupport.stream(data.spliterator(), false)
                .sorted(Comparator.comparingDouble(
                                (JsonNode one) -> one.get("score").asDouble())
                        .reversed())
                .limit(body.get("top_n").asInt())
                .toList();
        answer.put("model", body.get("model").asText()).putArray("data").addAll(sorted);
        return 200;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

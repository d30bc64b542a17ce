package deskhand.knowledge.pinecone;

import deskhand.knowledge.IndexUnavailable;
import deskhand.platform.WholeAnswer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Pinecone's REST API, as far as an index needs it. Trouble of any kind is {@link IndexUnavailable}. */
@Singleton
@Requires(property = "deskhand.pinecone.host", pattern = ".+")
@Requires(property = "deskhand.pinecone.api-key", pattern = ".+")
class Pinecone {

    private static final String VERSION = "2025-04";

    private final PineconeSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    record Match(String id, double score) {}

    Pinecone(PineconeSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    void upsert(String namespace, List<Map<String, Object>> vectors) {
        index("/vectors/upsert", Map.of("namespace", namespace, "vectors", vectors));
    }

    void delete(String namespace, List<String> ids) {
        index("/vectors/delete", Map.of("namespace", namespace, "ids", ids));
    }

    List<Match> query(Map<String, Object> query) {
        var matches = index("/query", query).get("matches");
        return elements(matches).stream().map(match -> match(match, "id")).toList();
    }

    /** The places of the best documents among those given, best first. */
    List<Match> rerank(String question, List<Map<String, Object>> documents, int most) {
        var answer = call(
                settings.inference() + "/rerank",
                Map.of(
                        "model",
                        settings.reranker(),
                        "query",
                        question,
                        "documents",
                        documents,
                        "rank_fields",
                        List.of("text"),
                        "top_n",
                        most,
                        "return_documents",
                        false,
                        "parameters",
                        Map.of("truncate", "END")));
        return elements(answer.get("data")).stream()
                .map(one -> match(one, "index"))
                .toList();
    }

    private static Match match(JsonNode match, String name) {
        var id = match.get(name);
        var score = match.get("score");
        if (id == null || score == null) {
            throw new IndexUnavailable("Pinecone answered something else", null);
        }
        return new Match(id.coerceStringValue(), score.getDoubleValue());
    }

    private JsonNode index(String path, Object body) {
        return call(Objects.requireNonNull(settings.host()).replaceAll("/+$", "") + path, body);
    }

    private JsonNode call(String address, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(settings.timeout())
                    .header("Api-Key", Objects.requireNonNull(settings.apiKey()))
                    .header("X-Pinecone-Api-Version", VERSION)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            var response = WholeAnswer.of(http, request, HttpResponse.BodyHandlers.ofByteArray(), settings.timeout());
            if (response.statusCode() != 200) {
                throw new IndexUnavailable("Pinecone answered " + response.statusCode(), null);
            }
            return Objects.requireNonNull(json.readValue(response.body(), JsonNode.class));
        } catch (IOException | IllegalArgumentException e) {
            throw new IndexUnavailable(
                    "Pinecone could not be asked: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailable("Interrupted while asking Pinecone", e);
        }
    }

    private static List<JsonNode> elements(@Nullable JsonNode array) {
        return array == null || !array.isArray()
                ? List.of()
                : StreamSupport.stream(array.values().spliterator(), false).toList();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}

package deskhand.knowledge.pinecone;

import deskhand.knowledge.Hit;
import deskhand.knowledge.IndexUnavailable;
import deskhand.knowledge.PassageIndex;
import deskhand.knowledge.Question;
import deskhand.model.embedded.Embedder;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks Pinecone: dense and sparse vectors at once, in the namespace of the category and in the one of documents for all, only
 * what is valid now; then its reranker reads the best twenty.
 */
@Singleton
@Requires(beans = Pinecone.class)
class PineconeIndex implements PassageIndex {

    static final double WEIGHT_OF_WORDS = 0.4;

    private static final int RERANKED = 20;
    private static final int KEPT = 5;

    /** After trouble the embedded index answers for a while, so that not every customer waits for a timeout. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final Pinecone pinecone;
    private final SentRows rows;
    private final Embedder embedder;
    private final PineconeSettings settings;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.MIN;

    PineconeIndex(Pinecone pinecone, SentRows rows, Embedder embedder, PineconeSettings settings, Clock clock) {
        this.pinecone = pinecone;
        this.rows = rows;
        this.embedder = embedder;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "pinecone";
    }

    @Override
    public List<Hit> search(Question question, int most) {
        if (clock.instant().isBefore(restsUntil)) {
            throw new IndexUnavailable("Pinecone failed a moment ago", null);
        }
        try {
            var found = found(question, Math.max(RERANKED, most));
            return settings.reranker().isEmpty() || found.isEmpty()
                    ? found
                    : reranked(question, found.subList(0, Math.min(RERANKED, found.size())), Math.max(KEPT, most));
        } catch (IndexUnavailable e) {
            restsUntil = clock.instant().plus(REST);
            throw e;
        }
    }

    private List<Hit> found(Question question, int most) {
        var dense = dense(meaning(question));
        var sparse = Sparse.of(question, WEIGHT_OF_WORDS);
        var best = new HashMap<Long, Double>();
        for (var namespace : namespaces(question)) {
            var query = Map.of(
                    "namespace", namespace,
                    "vector", dense,
                    "sparseVector", sparse,
                    "topK", most,
                    "filter", filter(question),
                    "includeMetadata", false,
                    "includeValues", false);
            pinecone.query(query).forEach(match -> best.merge(Long.parseLong(match.id()), match.score(), Math::max));
        }
        return best.entrySet().stream()
                .map(one -> new Hit(one.getKey(), 0, 0, one.getValue(), null))
                .sorted(Comparator.comparingDouble(Hit::fused).reversed())
                .limit(most)
                .toList();
    }

    private List<String> namespaces(Question question) {
        var there = rows.namespaces();
        if (question.category() == null) {
            return there;
        }
        return there.stream()
                .filter(name -> name.equals("general") || name.equals("category-" + question.category()))
                .toList();
    }

    private Map<String, Object> filter(Question question) {
        var now = clock.instant().getEpochSecond();
        var all = new ArrayList<Map<String, Object>>();
        all.add(Map.of("status", Map.of("$eq", "published")));
        all.add(Map.of("valid_from", Map.of("$lte", now)));
        all.add(Map.of("valid_until", Map.of("$gt", now)));
        if (question.product() != null) {
            all.add(Map.of("product", Map.of("$in", List.of(question.product(), ""))));
        }
        return Map.of("$and", all);
    }

    private List<Hit> reranked(Question question, List<Hit> found, int most) {
        var ids = found.stream().map(hit -> String.valueOf(hit.passageId())).collect(Collectors.joining(","));
        var texts = rows.texts(ids).stream().collect(Collectors.toMap(Sent::passageId, Function.identity()));
        var there =
                found.stream().filter(hit -> texts.containsKey(hit.passageId())).toList();
        if (there.isEmpty()) {
            return List.of();
        }
        var documents = IntStream.range(0, there.size())
                .<Map<String, Object>>mapToObj(i -> Map.of("id", String.valueOf(i), "text", text(texts, there.get(i))))
                .toList();
        return pinecone.rerank(question.alone(), documents, Math.min(most, there.size())).stream()
                .map(match -> {
                    var hit = there.get(Integer.parseInt(match.id()));
                    return new Hit(hit.passageId(), 0, 0, hit.fused(), match.score());
                })
                .toList();
    }

    private static String text(Map<Long, Sent> texts, Hit hit) {
        var passage = texts.get(hit.passageId());
        return passage == null ? "" : passage.heading() + "\n" + passage.text();
    }

    /** What was said before counts here as much as in the embedded index. */
    private float[] meaning(Question question) {
        var sum = new float[embedder.embed(question.text()).length];
        for (var part : question.parts()) {
            var vector = embedder.embed(part.text());
            for (var i = 0; i < sum.length; i++) {
                sum[i] += (float) (part.meaning() * vector[i]);
            }
        }
        var square = 0.0;
        for (var number : sum) {
            square += number * number;
        }
        var length = (float) Math.max(1e-9, Math.sqrt(square));
        for (var i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    /** Scaled, so that words and meaning weigh what they weigh in the embedded index. */
    private static List<Double> dense(float[] vector) {
        return IntStream.range(0, vector.length)
                .mapToObj(i -> (1 - WEIGHT_OF_WORDS) * vector[i])
                .toList();
    }
}

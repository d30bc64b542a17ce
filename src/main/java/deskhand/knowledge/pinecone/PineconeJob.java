package deskhand.knowledge.pinecone;

import deskhand.knowledge.IndexUnavailable;
import deskhand.model.embedded.Embedder;
import deskhand.platform.RecurringJob;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps Pinecone what the database says: sends what is new or changed, takes out what is gone. */
@Singleton
@Requires(beans = Pinecone.class)
class PineconeJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(PineconeJob.class);
    private static final int AT_ONCE = 50;
    private static final int LOOKED_AT = 500;
    private static final long ALWAYS = 253_402_300_799L;

    private final Pinecone pinecone;
    private final SentRows rows;
    private final Embedder embedder;

    PineconeJob(Pinecone pinecone, SentRows rows, Embedder embedder) {
        this.pinecone = pinecone;
        this.rows = rows;
        this.embedder = embedder;
    }

    @Override
    public String name() {
        return "knowledge-pinecone";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        try {
            var more = true;
            while (more) {
                var tookOut = takeOut();
                more = send() || tookOut;
            }
        } catch (IndexUnavailable e) {
            LOG.warn("Pinecone is behind and will be brought up to date later: {}", e.getMessage());
        }
    }

    private boolean takeOut() {
        var gone = rows.toTakeOut(LOOKED_AT);
        gone.stream().collect(Collectors.groupingBy(Sent::namespace)).forEach((namespace, passages) -> {
            pinecone.delete(
                    namespace,
                    passages.stream()
                            .map(one -> String.valueOf(one.passageId()))
                            .toList());
            rows.takenOut(passages.stream()
                    .map(one -> String.valueOf(one.passageId()))
                    .collect(Collectors.joining(",")));
        });
        return !gone.isEmpty();
    }

    private boolean send() {
        var fresh = rows.toSend(AT_ONCE);
        fresh.stream().collect(Collectors.groupingBy(Sent::namespace)).forEach((namespace, passages) -> {
            pinecone.upsert(namespace, passages.stream().map(this::vector).toList());
            passages.forEach(one -> rows.sent(one.passageId(), namespace, one.version()));
        });
        return !fresh.isEmpty();
    }

    private Map<String, Object> vector(Sent passage) {
        var text = passage.heading() + ". " + passage.text();
        var meaning = embedder.embed(text);
        var metadata = new HashMap<String, Object>();
        metadata.put("status", "published");
        metadata.put("product", Objects.requireNonNullElse(passage.product(), ""));
        metadata.put("language", Objects.requireNonNullElse(passage.language(), ""));
        metadata.put("valid_from", seconds(passage.validFrom(), 0));
        metadata.put("valid_until", seconds(passage.validUntil(), ALWAYS));
        List<Float> values =
                IntStream.range(0, meaning.length).mapToObj(i -> meaning[i]).toList();
        return Map.of(
                "id",
                String.valueOf(passage.passageId()),
                "values",
                values,
                "sparseValues",
                Sparse.of(text, 1),
                "metadata",
                metadata);
    }

    private static long seconds(@Nullable Instant moment, long otherwise) {
        return moment == null ? otherwise : moment.getEpochSecond();
    }
}

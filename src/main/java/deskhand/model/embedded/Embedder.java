package deskhand.model.embedded;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns English text into vectors whose nearness is nearness in meaning. The model is loaded beside the start of the
 * service, because the first messages should not wait for it and the port should not either.
 */
@Singleton
public class Embedder {

    /** Some 6 MB of vectors at most. */
    private static final int REMEMBERED = 4_000;

    /** Enough to know what a message is about, and keeps a long mail from costing half a second of processor. */
    private static final int LONGEST = 600;

    private final Map<String, float[]> remembered = Collections.synchronizedMap(new Recent());
    private @Nullable EmbeddingModel model;

    @EventListener
    void warmUp(StartupEvent event) {
        Thread.ofVirtual().name("embedder-warm-up").start(() -> embed("warm up"));
    }

    /** Names the model, for whoever stores what it computed. */
    public String name() {
        return "all-minilm-l6-v2-q";
    }

    /** A vector of length one. */
    public float[] embed(String text) {
        var key = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var known = remembered.get(key);
        if (known != null) {
            return known;
        }
        var vector = model().embed(key).content().vector();
        remembered.put(key, vector);
        return vector;
    }

    /** From -1 to 1; around 0.15 for unrelated texts, above 0.4 for texts about the same. */
    public double similarity(String one, String other) {
        var left = embed(one);
        var right = embed(other);
        var product = 0.0;
        for (var i = 0; i < left.length; i++) {
            product += left[i] * right[i];
        }
        return product;
    }

    private synchronized EmbeddingModel model() {
        var loaded = model;
        if (loaded == null) {
            loaded = new AllMiniLmL6V2QuantizedEmbeddingModel();
            model = loaded;
        }
        return loaded;
    }

    private static final class Recent extends LinkedHashMap<String, float[]> {

        Recent() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    }
}

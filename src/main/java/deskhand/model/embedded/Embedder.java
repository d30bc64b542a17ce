package deskhand.model.embedded;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import deskhand.base.Recent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns English text into vectors whose nearness is nearness in meaning. The models are loaded beside the start of the
 * service, because the first messages should not wait for them and the port should not either.
 */
@Singleton
public class Embedder {

    /** Some 6 MB of vectors at most, for each of the two models. */
    private static final int REMEMBERED = 4_000;

    /** Enough to know what a message is about, and keeps a long mail from costing half a second of processor. */
    private static final int LONGEST = 600;

    private static final int MOST_PIECES = 256;

    // What a model makes of a text never changes, so that all services of a process share it, as they share the models.
    private static final Map<String, float[]> BROAD = Collections.synchronizedMap(Recent.byUse(REMEMBERED));
    private static final Map<String, float[]> FINE = Collections.synchronizedMap(Recent.byUse(REMEMBERED));

    /** One for the whole process, loaded when first asked. */
    private record Loaded(HuggingFaceTokenizer tokenizer, OnnxEncoder fine, OnnxEncoder broad) {

        // Both models were trained on the same word pieces.
        private static final Loaded ONCE = new Loaded(
                openTokenizer("/bge-small-en-v1.5-q-tokenizer.json"),
                new OnnxEncoder("/bge-small-en-v1.5-q.onnx", OnnxEncoder.Pooling.FIRST),
                new OnnxEncoder("/all-minilm-l6-v2-q.onnx", OnnxEncoder.Pooling.MEAN));
    }

    @EventListener
    void warmUp(StartupEvent event) {
        Thread.ofVirtual().name("embedder-warm-up").start(() -> meaning("warm up"));
    }

    /** Names the model, for whoever stores what it computed. */
    public String name() {
        return "all-minilm-l6-v2-q";
    }

    /** A vector of length one. */
    public float[] embed(String text) {
        var shipped = ShippedMeanings.of(text);
        return shipped == null ? remembered(BROAD, text, Loaded::broad) : shipped.broad();
    }

    /** What two models make of a text: for telling apart what one of them confuses. */
    public Meaning meaning(String text) {
        var shipped = ShippedMeanings.of(text);
        return shipped == null ? new Meaning(remembered(FINE, text, Loaded::fine), embed(text)) : shipped;
    }

    /** One of the parts of a text, by its characters. */
    public record Part(int from, int to) {

        public String of(String text) {
            return text.substring(from, to);
        }

        /** The tokenizer counts an emoji as one, Java as two. */
        private Part inWholeCharacters(String text) {
            return new Part(text.codePointCount(0, from), text.codePointCount(0, to));
        }
    }

    /**
     * What the broad model makes of parts of a text while it reads the whole of it, which costs nothing besides. Coloured by
     * what stands around them, so it is good for telling which of them are worth reading alone. Empty for what lies,
     * wholly or in part, beyond what is read of a text.
     */
    public List<Optional<float[]>> embedParts(String text, List<Part> parts) {
        var key = cut(text);
        var encoding = Loaded.ONCE.tokenizer().encode(key, true, false);
        var broad = Loaded.ONCE.broad();
        var vectors = broad.encode(encoding.getIds());
        BROAD.put(key, broad.pool(vectors, 0, vectors.length));
        var spans = encoding.getCharTokenSpans();
        return parts.stream()
                .map(part -> part.to() > key.length()
                        ? Optional.<float[]>empty()
                        : within(part.inWholeCharacters(key), spans, vectors, broad))
                .toList();
    }

    private static Optional<float[]> within(
            Part part, @Nullable CharSpan[] spans, float[][] vectors, OnnxEncoder encoder) {
        var from = 0;
        while (from < spans.length && (spans[from] == null || spans[from].getStart() < part.from())) {
            from++;
        }
        var to = from;
        var end = 0;
        for (; to < spans.length && spans[to] != null && spans[to].getEnd() <= part.to(); to++) {
            end = spans[to].getEnd();
        }
        var isWhole = end == part.to() || to < spans.length && spans[to] != null;
        return to > from && isWhole ? Optional.of(encoder.pool(vectors, from, to)) : Optional.empty();
    }

    /** Whether nothing of the text is left out. */
    public boolean readsWhole(String text) {
        return text.length() <= LONGEST;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** From -1 to 1; around 0.15 for unrelated texts, above 0.4 for texts about the same. */
    public double similarity(String one, String other) {
        return Meaning.product(embed(one), embed(other));
    }

    /** What the models make of a text themselves, whatever is known of it. */
    static Meaning computed(String text) {
        return new Meaning(encoded(text, Loaded::fine), encoded(text, Loaded::broad));
    }

    private static float[] encoded(String text, Function<Loaded, OnnxEncoder> model) {
        var ids = Loaded.ONCE.tokenizer().encode(text, true, false).getIds();
        var encoder = model.apply(Loaded.ONCE);
        return encoder.pool(encoder.encode(ids), 0, ids.length);
    }

    private float[] remembered(Map<String, float[]> known, String text, Function<Loaded, OnnxEncoder> model) {
        var key = cut(text);
        var vector = known.get(key);
        if (vector == null) {
            vector = encoded(key, model);
            known.put(key, vector);
        }
        return vector;
    }

    private static HuggingFaceTokenizer openTokenizer(String resource) {
        System.setProperty("OPT_OUT_TRACKING", "true"); // or this library tells its makers that it runs here
        try (var in = Embedder.class.getResourceAsStream(resource)) {
            return HuggingFaceTokenizer.newInstance(
                    in,
                    Map.of(
                            "padding", "false",
                            "truncation", "true",
                            "maxLength", Integer.toString(MOST_PIECES),
                            "modelMaxLength", "512"));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}

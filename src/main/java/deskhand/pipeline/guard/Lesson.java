package deskhand.pipeline.guard;

import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.Leaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was learnt from the examples of red lines. */
final class Lesson {

    /**
     * From here on a text counts as one of the kind. Of messages that nobody had seen, this found 23 in a hundred that no pattern
     * knows, and stopped one or two look-alikes in a hundred.
     */
    private static final double LIKE = 0.25;

    /** What leans so little at first sight is not looked at closer. */
    private static final double FIRST_SIGHT = -0.25;

    /** The same of a sentence while the whole is read. */
    private static final double FIRST_SIGHT_WITHIN = -0.15;

    /** In a long message one sentence may be what matters; but a sentence alone is easier to get wrong. */
    private static final double LIKE_OF_A_SENTENCE = 0.5;

    /** From here on down a text clearly means something else, whatever words are in it. */
    private static final double OTHERWISE = -0.5;

    /** And none of its sentences may lean the other way. */
    private static final double OTHERWISE_OF_A_SENTENCE = 0;

    private static final int MOST_SENTENCES = 8;
    private static final int LEAST_WORDS = 4;
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+|\\n+|$");

    private final Taught taught;
    private final List<String> lines;
    private final List<String> examples;
    private final Set<String> verbatim;
    private final @Nullable Leaning leaning;

    private Lesson(Taught taught, List<String> lines, List<String> examples, @Nullable Leaning leaning) {
        this.taught = taught;
        this.lines = List.copyOf(lines);
        this.examples = List.copyOf(examples);
        this.verbatim = Set.copyOf(examples);
        this.leaning = leaning;
    }

    /** {@code line}: its name; {@code example}: the one of its examples that the text is nearest to. */
    record Found(String line, String example) {}

    static Lesson learn(Taught taught, Embedder embedder) {
        var lines = new ArrayList<String>();
        var examples = new ArrayList<String>();
        for (var line : taught.lines()) {
            for (var example : line.examples()) {
                lines.add(line.name());
                examples.add(example);
            }
        }
        var leaning = examples.isEmpty()
                ? null
                : Leaning.learn(
                        examples.stream().map(embedder::meaning).toList(),
                        taught.others().stream().map(embedder::meaning).toList());
        return new Lesson(taught, lines, examples, leaning);
    }

    Taught taught() {
        return taught;
    }

    Optional<Found> crossed(String text, Embedder embedder) {
        if (leaning == null) {
            return Optional.empty();
        }
        var stripped = text.strip();
        var sentences = sentences(stripped);
        if (sentences.isEmpty()) {
            return found(leaning, stripped, LIKE, embedder);
        }
        var within = embedder.embedParts(stripped, sentences);
        return found(leaning, stripped, LIKE, embedder)
                .or(() -> inSentences(leaning, stripped, sentences, within, embedder));
    }

    /** Only those count that lean so far while the whole is read, and those beyond what is read of it. */
    private Optional<Found> inSentences(
            Leaning learnt,
            String text,
            List<Embedder.Part> sentences,
            List<Optional<float[]>> within,
            Embedder embedder) {
        return IntStream.range(0, sentences.size())
                .filter(place -> within.get(place)
                        .map(sight -> learnt.atFirstSight(sight) >= FIRST_SIGHT_WITHIN)
                        .orElse(true))
                .mapToObj(place -> sentences.get(place).of(text).strip())
                .flatMap(sentence -> found(learnt, sentence, LIKE_OF_A_SENTENCE, embedder).stream())
                .findFirst();
    }

    /**
     * Whether a text that has the words of a pattern in it is clearly like what crosses no line. A text that is too long to be
     * read whole, or too short to mean much, never is.
     */
    boolean readsOtherwise(String text, Embedder embedder) {
        var stripped = text.strip();
        if (leaning == null
                || !embedder.readsWhole(stripped)
                || stripped.split("\\s+", LEAST_WORDS).length < LEAST_WORDS) {
            return false;
        }
        return leansAway(leaning, stripped, OTHERWISE, embedder)
                && ENDS.splitAsStream(stripped)
                        .map(String::strip)
                        .filter(sentence -> !sentence.isEmpty() && sentence.length() < stripped.length())
                        .allMatch(sentence -> leansAway(leaning, sentence, OTHERWISE_OF_A_SENTENCE, embedder));
    }

    /** Sentences that are too short to mean much: what they say, their words alone can tell. */
    static Stream<String> fragments(String text) {
        return ENDS.splitAsStream(text.strip())
                .map(String::strip)
                .filter(sentence -> sentence.split("\\s+", LEAST_WORDS).length < LEAST_WORDS);
    }

    private static boolean leansAway(Leaning learnt, String text, double below, Embedder embedder) {
        var lean = learnt.of(embedder.meaning(text));
        return lean.score() < below && !lean.same();
    }

    /** Those worth a look of their own. */
    private static List<Embedder.Part> sentences(String text) {
        var sentences = new ArrayList<Embedder.Part>();
        var ends = ENDS.matcher(text);
        for (var from = 0; sentences.size() < MOST_SENTENCES && ends.find(); from = ends.end()) {
            var sentence = new Embedder.Part(from, ends.start());
            var words = sentence.of(text).strip().split("\\s+", LEAST_WORDS);
            if (words.length == LEAST_WORDS && ends.start() - from < text.length()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private Optional<Found> found(Leaning learnt, String text, double from, Embedder embedder) {
        if (text.isEmpty() || !verbatim.contains(text) && learnt.atFirstSight(embedder.embed(text)) < FIRST_SIGHT) {
            return Optional.empty();
        }
        var lean = learnt.of(embedder.meaning(text));
        return lean.score() < from && !lean.same()
                ? Optional.empty()
                : Optional.of(new Found(lines.get(lean.nearest()), examples.get(lean.nearest())));
    }
}

package deskhand.pipeline.guard;

import deskhand.model.embedded.Embedder;
import deskhand.model.embedded.Leaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was learnt from the examples of red lines. */
final class Lesson {

    /**
     * From here on a text counts as one of the kind. Of messages that nobody had seen, this found 23 in a hundred that no pattern
     * knows, and stopped one or two look-alikes in a hundred.
     */
    private static final double LIKE = 0.25;

    /** What leans so little at first sight, as two in three ordinary messages do, is not looked at closer. */
    private static final double FIRST_SIGHT = -0.2;

    /** In a long message one sentence may be what matters; but a sentence alone is easier to get wrong. */
    private static final double LIKE_OF_A_SENTENCE = 0.5;

    private static final int MOST_SENTENCES = 8;
    private static final int LEAST_WORDS = 4;
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+|\\n+");

    private final Taught taught;
    private final List<String> lines;
    private final List<String> examples;
    private final @Nullable Leaning leaning;

    private Lesson(Taught taught, List<String> lines, List<String> examples, @Nullable Leaning leaning) {
        this.taught = taught;
        this.lines = List.copyOf(lines);
        this.examples = List.copyOf(examples);
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
        var whole = found(leaning, text.strip(), LIKE, embedder);
        return whole.isPresent() ? whole : inASentence(leaning, text.strip(), embedder);
    }

    private Optional<Found> inASentence(Leaning learnt, String text, Embedder embedder) {
        var sentences = ENDS.splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> sentence.split("\\s+", LEAST_WORDS).length == LEAST_WORDS)
                .limit(MOST_SENTENCES)
                .toList();
        return sentences.stream()
                .filter(sentence -> sentence.length() < text.length())
                .flatMap(sentence -> found(learnt, sentence, LIKE_OF_A_SENTENCE, embedder).stream())
                .findFirst();
    }

    private Optional<Found> found(Leaning learnt, String text, double from, Embedder embedder) {
        if (text.isEmpty() || learnt.atFirstSight(embedder.embed(text)) < FIRST_SIGHT) {
            return Optional.empty();
        }
        var lean = learnt.of(embedder.meaning(text));
        return lean.score() < from
                ? Optional.empty()
                : Optional.of(new Found(lines.get(lean.nearest()), examples.get(lean.nearest())));
    }
}

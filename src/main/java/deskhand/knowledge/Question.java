package deskhand.knowledge;

import deskhand.base.Storable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. {@code before}: what the same customer said before, oldest first, and {@code answered}:
 * the last reply to it; the question may refer to both. {@code restated}: what is wanted in words that stand by themselves,
 * if somebody put it so.
 */
public record Question(
        String text,
        List<String> before,
        @Nullable String answered,
        @Nullable String category,
        @Nullable String language,
        @Nullable String product,
        @Nullable String restated) {

    /** What was said before counts so much of the question itself, and what was said earlier less and less. */
    private static final double BEFORE = 0.3;

    private static final double FADING = 0.6;
    private static final double ANSWERED = 0.1;
    private static final double RESTATED = 0.5;
    private static final int LOOK_BACK = 4;
    private static final int LONGEST_BEFORE = 400;

    /** Something that was said and how much it counts, by what it means and by its words. */
    public record Part(String text, double meaning, double words) {}

    public Question {
        before = List.copyOf(before);
    }

    public Question(
            String text,
            List<String> before,
            @Nullable String answered,
            @Nullable String category,
            @Nullable String language,
            @Nullable String product) {
        this(text, before, answered, category, language, product, null);
    }

    public static Question of(String text) {
        return new Question(text, List.of(), null, null, null, null);
    }

    /** With what is wanted in one line. Said in the same words it adds nothing. */
    public Question restated(String line) {
        return line.isBlank() || text.contains(line.strip())
                ? this
                : new Question(text, before, answered, category, language, product, line.strip());
    }

    /** The same without a category, for when that holds nothing good enough. */
    Question anywhere() {
        return new Question(text, before, answered, null, language, product, restated);
    }

    Question in(String other) {
        return new Question(text, before, answered, other, language, product, restated);
    }

    /** Follow-ups lean on what was said before: pasted in front it drowns the question, added with less weight it helps. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(text, 1, 1));
        if (restated != null) {
            parts.add(new Part(restated, RESTATED, RESTATED));
        }
        var weight = BEFORE;
        for (var said : lately()) {
            parts.add(new Part(said, weight, weight));
            weight *= FADING;
        }
        if (answered != null && !answered.isBlank()) {
            parts.add(new Part(beginning(answered), BEFORE / 2, ANSWERED));
        }
        return parts;
    }

    /** For a model that reads one text: in words that stand by themselves, else with what the customer said last. */
    public String alone() {
        if (restated != null) {
            return text + "\n" + restated;
        }
        var lately = lately();
        return lately.isEmpty() ? text : text + "\n(before: " + lately.getFirst() + ")";
    }

    private List<String> lately() {
        var newestFirst = before.reversed();
        return newestFirst.subList(0, Math.min(LOOK_BACK, newestFirst.size())).stream()
                .filter(said -> !said.isBlank())
                .map(Question::beginning)
                .toList();
    }

    private static String beginning(String text) {
        return Storable.beginning(text, LONGEST_BEFORE);
    }

    /** The customer's words stay out of logs. */
    @Override
    public String toString() {
        return "Question[" + category + ", " + language + "]";
    }
}

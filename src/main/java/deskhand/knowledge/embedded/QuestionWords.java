package deskhand.knowledge.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stems of a question with what each counts: those of the question itself fully, those said before it less. */
final class QuestionWords {

    private final Map<String, Double> counts = new HashMap<>();

    void add(List<String> stems, double count) {
        stems.stream()
                .filter(stem -> stem.length() > 1 && stem.indexOf('\'') < 0 && stem.indexOf('\\') < 0)
                .forEach(stem -> counts.merge(stem, count, Math::max));
    }

    Map<String, Double> counts() {
        return counts;
    }
}

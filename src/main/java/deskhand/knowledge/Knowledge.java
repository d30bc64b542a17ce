package deskhand.knowledge;

import deskhand.model.embedded.Embedder;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what the articles say about a question: candidates by words from PostgreSQL and from memory, ranked by meaning and
 * words. What does not fit well enough is left out, so nothing found is an empty list.
 */
@Singleton
public class Knowledge {

    private static final int CANDIDATES = 8;

    /** Measured on the demo articles: questions they answer lie above, questions from other trades below. */
    private static final double FLOOR = 0.38;

    private static final double WEIGHT_OF_MEANING = 0.7;

    private final Documents documents;
    private final Shelf shelf;
    private final Embedder embedder;

    Knowledge(Documents documents, Shelf shelf, Embedder embedder) {
        this.documents = documents;
        this.shelf = shelf;
        this.embedder = embedder;
    }

    /** The best passages, best first, at most {@code most}. */
    public List<Passage> find(String question, int most) {
        var words = QuestionWords.of(question);
        if (words.words().isEmpty()) {
            return List.of();
        }
        return Stream.concat(documents.matching(words.anyOf(), CANDIDATES).stream(), shelf.passages().stream())
                .distinct()
                .map(passage -> rate(passage, question, words))
                .filter(passage -> passage.score() >= FLOOR)
                .sorted(Comparator.comparingDouble(Passage::score).reversed())
                .limit(most)
                .toList();
    }

    private Passage rate(StoredPassage passage, String question, QuestionWords words) {
        var meaning = Math.max(0, embedder.similarity(question, passage.searchable()));
        var score = WEIGHT_OF_MEANING * meaning + (1 - WEIGHT_OF_MEANING) * words.shareIn(passage.searchable());
        return new Passage(
                passage.ref(), passage.title(), passage.heading(), passage.text(), passage.link(), Math.min(1, score));
    }
}

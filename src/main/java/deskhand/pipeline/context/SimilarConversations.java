package deskhand.pipeline.context;

import deskhand.learning.solved.SolvedCase;
import deskhand.learning.solved.SolvedCases;
import deskhand.learning.solved.SolvedCases.Similar;
import deskhand.turn.Evidence;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What people answered other customers who asked about the same. It comes after all that is known for sure: where articles
 * answer, one at most is told beside them.
 */
@Singleton
class SimilarConversations {

    static final String PART = "Similar conversations";

    private static final int BESIDE_ARTICLES = 1;

    private final SolvedCases solved;

    SimilarConversations(SolvedCases solved) {
        this.solved = solved;
    }

    List<Similar> to(Turn turn, Route route) {
        return solved.like(turn.connection(), turn.conversationId(), route.category(), turn.text());
    }

    static void add(Composition composition, List<Similar> similar, boolean articlesAnswer) {
        composition.add(
                PART,
                "what colleagues told other customers; it may be out of date and proves nothing",
                null,
                similar.stream()
                        .limit(articlesAnswer ? BESIDE_ARTICLES : similar.size())
                        .map(SimilarConversations::evidence)
                        .toList());
    }

    private static Evidence evidence(Similar similar) {
        SolvedCase one = similar.solved();
        return new Evidence(
                "solved:" + one.id(),
                Evidence.Kind.SOLVED,
                "A similar conversation, " + one.ref(),
                one.answer(),
                null,
                Math.clamp(similar.likeness(), 0, 1));
    }
}

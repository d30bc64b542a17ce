package deskhand.knowledge;

import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * The last word on the order of what an index found: reads the passages themselves, and lets language and age count. All
 * numbers were chosen on the retrieval sets of {@code src/bench}.
 */
@Singleton
class Ranking {

    /** What a passage needs to be used. Questions that the demo articles answer lie above, other trades' below. */
    static final double FLOOR = 0.36;

    /** A passage of five years has lost this share. */
    private static final double LOST_BY_AGE = 0.05;

    private static final double YEARS = 5;
    private static final double OTHER_LANGUAGE = 0.9;

    Found.Ranked rank(Question question, StoredPassage passage, Hit hit, Instant now) {
        var years = Knowledge.age(passage.updatedAt(), now).toDays() / 365.25;
        var freshness = 1 - LOST_BY_AGE * Math.min(1, years / YEARS);
        var language =
                question.language() == null || question.language().equals(passage.language()) ? 1 : OTHER_LANGUAGE;
        var fits = hit.reranked() == null ? hit.fused() : hit.reranked();
        var score = Math.clamp(fits * freshness * language, 0, 1);
        return new Found.Ranked(passage.rated(score), hit, freshness, score);
    }
}

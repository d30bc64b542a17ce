package deskhand.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param ranked the best, best first, those below the floor too
 * @param floor what a passage needs to be used
 * @param background the score of what only happens to be nearest; 0 where there is too little to tell
 * @param index which index answered
 * @param note what else is to be said, for example that the search went beyond the category
 */
public record Found(
        List<Ranked> ranked,
        double floor,
        double background,
        String index,
        @Nullable String note) {

    /** A passage and how it came to its place. */
    public record Ranked(Passage passage, Hit hit, double freshness, double score) {}

    public Found {
        ranked = List.copyOf(ranked);
    }

    /** Good enough to be used. */
    public List<Passage> passages() {
        return ranked.stream()
                .filter(one -> one.score() >= floor)
                .map(Ranked::passage)
                .toList();
    }

    public boolean nothing() {
        return ranked.isEmpty() || ranked.getFirst().score() < floor;
    }

    /**
     * How sure it is that the library answers at all, from 0 to 1: where much is about as near as the best, the best is near
     * by chance.
     */
    public double certainty() {
        return Math.clamp(best() - background / 2, 0, 1);
    }

    public double best() {
        return ranked.isEmpty() ? 0 : ranked.getFirst().score();
    }
}

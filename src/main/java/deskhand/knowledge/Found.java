package deskhand.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param ranked the best, best first, those below the floor too
 * @param floor what a passage needs to be used
 * @param index which index answered
 * @param note what else is to be said, for example that the search went beyond the category
 */
public record Found(
        List<Ranked> ranked,
        double floor,
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

    public double best() {
        return ranked.isEmpty() ? 0 : ranked.getFirst().score();
    }
}

package deskhand.console.corrections;

import deskhand.console.Stamp;
import deskhand.learning.correction.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One correction.
 *
 * @param sorted who says what it is about
 * @param turn the page of the turn whose draft it was
 * @param asked as specialists are shown it, like the next two
 * @param canPromote whether its category is still in use
 * @param objection why what was wanted cannot be done
 */
public record CorrectionView(
        long id,
        String category,
        String title,
        String who,
        Stamp at,
        String kinds,
        String sorted,
        String turn,
        List<Difference.Piece> difference,
        String asked,
        String draft,
        String sent,
        boolean canPromote,
        @Nullable String objection) {

    public CorrectionView {
        difference = List.copyOf(difference);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "CorrectionView[" + id + "]";
    }
}

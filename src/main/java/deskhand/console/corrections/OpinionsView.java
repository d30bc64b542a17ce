package deskhand.console.corrections;

import deskhand.console.Choice;
import deskhand.console.Query;
import deskhand.console.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What agents said about the bot's work.
 *
 * @param which {@code good} or {@code bad}, empty for both
 * @param category the one that is asked for, empty for all
 * @param older the number to page on from, null where the list ends
 */
public record OpinionsView(
        String which,
        String category,
        List<Choice> kinds,
        List<Choice> categories,
        List<Line> lines,
        boolean isNewest,
        @Nullable Long older) {

    public OpinionsView {
        kinds = List.copyOf(kinds);
        categories = List.copyOf(categories);
        lines = List.copyOf(lines);
    }

    /** {@code turn}: the page of the turn. */
    public record Line(long id, String turn, boolean good, String why, String category, String who, Stamp at) {

        /** Personal data stays out of logs. */
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    public boolean isFiltered() {
        return !which.isEmpty() || !category.isEmpty();
    }

    public String newestAddress() {
        return query().address();
    }

    public String olderAddress() {
        return query().and("before", String.valueOf(older)).address();
    }

    private Query query() {
        return Query.of(CorrectionsPage.PATH + "/opinions").and("which", which).and("category", category);
    }
}

package deskhand.console.corrections;

import deskhand.console.Choice;
import deskhand.console.Query;
import deskhand.console.Stamp;
import deskhand.console.form.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of corrections.
 *
 * @param category the one that is asked for, empty for all
 * @param kind the one that is asked for, empty for all
 * @param older the number to page on from, null where the list ends
 */
public record CorrectionsView(
        String category,
        String kind,
        List<Choice> categories,
        List<Choice> kinds,
        List<Line> lines,
        boolean isNewest,
        @Nullable Long older,
        Note told) {

    public CorrectionsView {
        categories = List.copyOf(categories);
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }

    /** {@code asked} and {@code sent}: without personal data. */
    public record Line(long id, String asked, String sent, String category, String kinds, String who, Stamp at) {}

    public boolean isFiltered() {
        return !category.isEmpty() || !kind.isEmpty();
    }

    public String newestAddress() {
        return query().address();
    }

    public String olderAddress() {
        return query().and("before", String.valueOf(older)).address();
    }

    private Query query() {
        return Query.of("/corrections").and("category", category).and("kind", kind);
    }
}

package deskhand.console.categories;

import deskhand.console.form.Note;
import java.util.List;

/** All categories. */
public record CategoriesView(List<Line> lines, List<Line> retired, Note told) {

    public CategoriesView {
        lines = List.copyOf(lines);
        retired = List.copyOf(retired);
    }

    /**
     * One category in the list.
     *
     * @param prompt what is said about its instructions
     */
    public record Line(
            String name,
            String title,
            String description,
            String team,
            String mode,
            String threshold,
            int examples,
            String prompt) {}
}

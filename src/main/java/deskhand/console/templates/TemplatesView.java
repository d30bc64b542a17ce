package deskhand.console.templates;

import deskhand.console.form.Note;
import java.util.List;

/** All reply templates and approved texts. */
public record TemplatesView(List<Line> lines, List<Texts> texts, Note told) {

    public TemplatesView {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    /** One reply template: where it counts and the beginning of what it says. */
    public record Line(String name, String place, String says) {}

    /** The approved texts of a category. */
    public record Texts(String category, String title, boolean isStrict, int count) {}
}

package deskhand.console.templates;

import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;

/**
 * The approved texts of a category, and one of them to be written.
 *
 * @param seal names the text that is edited
 * @param isNew whether the form is for a new one
 */
public record TextsView(
        String category,
        String title,
        boolean isStrict,
        List<Text> texts,
        Form form,
        String seal,
        boolean isNew,
        Note told) {

    public TextsView {
        texts = List.copyOf(texts);
    }

    public String address() {
        return "/templates/texts/" + category;
    }

    /** One approved text. */
    public record Text(String language, String key, String useWhen, String text, String fields) {}
}

package deskhand.console.templates;

import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;

/**
 * A reply template to be edited.
 *
 * @param name empty for a new one
 */
public record TemplateView(
        String name,
        Form form,
        String seal,
        List<Choice> connections,
        List<Choice> categories,
        PreviewView preview,
        Note told) {

    public TemplateView {
        connections = List.copyOf(connections);
        categories = List.copyOf(categories);
    }

    public boolean isNew() {
        return name.isEmpty();
    }
}

package deskhand.console.categories;

import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;

/**
 * A category to be edited.
 *
 * @param name empty for a new one
 * @param seal names what is edited, so that nobody else's change is overwritten
 */
public record CategoryView(
        String name,
        String title,
        Form form,
        String seal,
        boolean isRetired,
        boolean canBeRetired,
        Choices choices,
        List<Example> examples,
        Note told) {

    public CategoryView {
        examples = List.copyOf(examples);
    }

    public boolean isNew() {
        return name.isEmpty();
    }

    /** What there is to choose from. */
    public record Choices(
            List<String> teams, List<Choice> knowledge, List<Choice> tools, List<Choice> models, List<Choice> modes) {

        public Choices {
            teams = List.copyOf(teams);
            knowledge = List.copyOf(knowledge);
            tools = List.copyOf(tools);
            models = List.copyOf(models);
            modes = List.copyOf(modes);
        }
    }

    /** A sentence that belongs there. */
    public record Example(long id, String text) {}
}

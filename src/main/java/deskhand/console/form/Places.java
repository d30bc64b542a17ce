package deskhand.console.form;

import deskhand.helpdesk.Connections;
import deskhand.playbook.Playbook;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where something counts: on a connection, in a category, or anywhere. */
@Singleton
public class Places {

    private final Connections connections;
    private final Playbook playbook;

    Places(Connections connections, Playbook playbook) {
        this.connections = connections;
        this.playbook = playbook;
    }

    public List<Field> fields() {
        return List.of(Field.choice("connection", "Connection", "", connections()), categoryField());
    }

    public Field categoryField() {
        return Field.choice("category", "Category", "", categories());
    }

    public List<Choice> connections() {
        return with("Any connection", connections.all().stream().map(one -> new Choice(one.slug(), one.slug())));
    }

    public List<Choice> categories() {
        return with(
                "Any category",
                playbook.categories().stream().map(category -> new Choice(category.slug(), category.title())));
    }

    private static List<Choice> with(String any, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", any)), choices).toList();
    }

    public @Nullable String connection(Form form) {
        return chosen(form, "connection", "Connection", connections());
    }

    public @Nullable String category(Form form) {
        return chosen(form, "category", "Category", categories());
    }

    private static @Nullable String chosen(Form form, String field, String label, List<Choice> choices) {
        var chosen =
                form.choice(field, label, choices.stream().map(Choice::value).toList());
        return chosen.isEmpty() ? null : chosen;
    }
}

package deskhand.console.rules;

import deskhand.base.Marked;
import deskhand.console.Stamp;
import deskhand.console.form.Choice;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule to be edited.
 *
 * @param name empty for a new one
 * @param isCheck whether it is a check in code that takes no pattern
 * @param tried null if it was not tried yet
 */
public record RuleView(
        RulesView.Kind kind,
        String name,
        boolean isCheck,
        Form form,
        String seal,
        List<String> teams,
        List<Choice> categories,
        @Nullable Tried tried,
        Note told) {

    public RuleView {
        teams = List.copyOf(teams);
        categories = List.copyOf(categories);
    }

    public boolean isNew() {
        return name.isEmpty();
    }

    public boolean isLine() {
        return kind == RulesView.Kind.LINES;
    }

    public String address() {
        return kind.address() + (isNew() ? "" : "/" + name);
    }

    /** What it would have found in what was said last. */
    public record Tried(String says, String careful, List<Hit> hits) {

        public Tried {
            hits = List.copyOf(hits);
        }
    }

    /** One message that it finds. */
    public record Hit(String where, Stamp at, boolean isNew, List<Marked> text) {

        public Hit {
            text = List.copyOf(text);
        }
    }
}

package deskhand.console.rules;

import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a kind.
 *
 * @param form with the text of the test box
 * @param tested null if no text was tested
 */
public record RulesView(
        Kind kind, List<Line> lines, Form form, @Nullable Tested tested, Note told) {

    public RulesView {
        lines = List.copyOf(lines);
    }

    /** The two kinds that people write themselves. */
    public enum Kind {
        LINES(
                "Red lines",
                "/rules/lines",
                "A message that crosses a red line goes to people at once, before any model sees it."),
        REPLIES(
                "What a reply must not contain",
                "/rules/replies",
                "Every reply is looked at by these rules before anybody may send it; they cost nothing and cannot be talked"
                        + " round.");

        private final String title;
        private final String address;
        private final String says;

        Kind(String title, String address, String says) {
            this.title = title;
            this.address = address;
            this.says = says;
        }

        public String title() {
            return title;
        }

        public String address() {
            return address;
        }

        public String says() {
            return says;
        }
    }

    /**
     * One rule in the list.
     *
     * @param facts what follows and where it counts, in a few words each
     * @param finds its words, or the beginning of its pattern
     */
    public record Line(String name, String because, List<String> facts, String finds, boolean isOn, String seal) {

        public Line {
            facts = List.copyOf(facts);
        }
    }

    /** What the rules have against a text. */
    public record Tested(List<String> found, String says) {

        public Tested {
            found = List.copyOf(found);
        }
    }
}

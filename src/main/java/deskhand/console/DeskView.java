package deskhand.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the sandbox page shows.
 *
 * @param open null where a new conversation is begun
 * @param waiting how much waits for a person, empty if nothing does
 */
public record DeskView(
        List<Line> lines, @Nullable ConversationView open, TraceView trace, List<ModeChoice> modes, String waiting) {

    public DeskView {
        lines = List.copyOf(lines);
        modes = List.copyOf(modes);
    }

    public String ref() {
        return open == null ? "new" : open.ref();
    }

    public String title() {
        return open == null ? "Deskhand sandbox" : open.name() + " · Deskhand sandbox";
    }

    public List<Suggestion> suggestions() {
        return Suggestion.ALL;
    }

    public List<DemoCustomer> customers() {
        return List.of(DemoCustomer.values());
    }

    /** A conversation in the list. */
    public record Line(
            String ref, String name, String initials, String preview, Stamp at, String status, boolean isOpen) {}

    public record ModeChoice(String word, String title, String says, boolean isChosen) {}
}

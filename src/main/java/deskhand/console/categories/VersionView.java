package deskhand.console.categories;

import deskhand.console.Stamp;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wording: what it changes, what it does to messages, and the button to put it in use.
 *
 * @param published the number in use, 0 if none is
 * @param compared with which number the diff compares, null if there is none
 * @param form what is chosen to be tried
 * @param hasModel whether a model would read the instructions at all
 * @param tried null if nothing was tried yet
 */
public record VersionView(
        String name,
        String title,
        int number,
        String author,
        String note,
        Stamp at,
        int published,
        String text,
        @Nullable Integer compared,
        DiffView diff,
        Form form,
        List<Message> recent,
        List<String> examples,
        boolean hasModel,
        @Nullable List<TriedView> tried,
        Note told) {

    public VersionView {
        recent = List.copyOf(recent);
        examples = List.copyOf(examples);
        tried = tried == null ? null : List.copyOf(tried);
    }

    public boolean isPublished() {
        return number == published;
    }

    public boolean isOlder() {
        return number < published;
    }

    public String address() {
        return "/categories/" + name + "/prompt";
    }

    /** A real message that can be tried. */
    public record Message(long turn, String text, Stamp at) {}
}

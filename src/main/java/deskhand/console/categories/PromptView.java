package deskhand.console.categories;

import deskhand.console.Stamp;
import deskhand.console.form.Form;
import deskhand.console.form.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a category's instructions.
 *
 * @param name as in the address
 * @param title whose instructions they are
 * @param newest the newest number when the page was opened
 * @param published the number in use, 0 if none is
 * @param before the number that was in use before, null if there was none
 * @param older the number to page on from, null where the list ends
 */
public record PromptView(
        String name,
        String title,
        Form form,
        int newest,
        int published,
        @Nullable Integer before,
        List<Version> versions,
        @Nullable Integer older,
        List<Publication> publications,
        Note told) {

    public PromptView {
        versions = List.copyOf(versions);
        publications = List.copyOf(publications);
    }

    public boolean isForAll() {
        return name.equals("safety-rules");
    }

    public String address() {
        return "/categories/" + name + "/prompt";
    }

    /** One wording in the list. */
    public record Version(int number, String author, String note, Stamp at, boolean isPublished) {}

    /** Somebody put a version in use. */
    public record Publication(int number, String author, Stamp at) {}
}

package deskhand.console.knowledge;

import deskhand.console.Stamp;
import deskhand.knowledge.Use;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document in the editor.
 *
 * @param id nothing for a new one
 * @param values by the name of the field, as stored or as just entered
 * @param html how the body looks
 * @param isKept whether a source keeps it up to date, which would take back what is changed here
 * @param gap the gap that it is written for
 * @param objection why it could not be kept just now
 */
public record ArticleView(
        @Nullable Long id,
        Map<String, String> values,
        String status,
        String origin,
        boolean isKept,
        String html,
        List<String> categories,
        List<Version> versions,
        @Nullable Use use,
        @Nullable Long gap,
        @Nullable String objection) {

    public ArticleView {
        values = Map.copyOf(values);
        categories = List.copyOf(categories);
        versions = List.copyOf(versions);
    }

    /** What it said at some time. */
    public record Version(int number, String title, String status, Stamp at) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}

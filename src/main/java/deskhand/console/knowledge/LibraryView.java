package deskhand.console.knowledge;

import deskhand.console.Stamp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the library.
 *
 * @param asked what was filtered for, by the name of the field
 * @param origins what documents can come from, with how people call it
 * @param next the document from which to page on
 */
public record LibraryView(
        List<Line> lines,
        Map<String, String> asked,
        List<String> categories,
        List<String> languages,
        Map<String, String> origins,
        @Nullable Long next) {

    public LibraryView {
        lines = List.copyOf(lines);
        asked = Map.copyOf(asked);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
    }

    /** A document in the list. */
    public record Line(
            long id,
            String title,
            String status,
            @Nullable String category,
            String language,
            String origin,
            Stamp changed,
            String use) {}

    public String asked(String field) {
        return asked.getOrDefault(field, "");
    }

    public boolean isFiltered() {
        return asked.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The same filter further on. */
    public String nextAddress() {
        return "/knowledge?after=" + next
                + asked.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .map(field -> "&" + field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .sorted()
                        .collect(Collectors.joining());
    }
}

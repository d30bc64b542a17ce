package deskhand.console.configuration;

import deskhand.configuration.Change;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change as a page shows it. */
public record ChangeLine(String part, String item, String kind, List<FieldLine> fields) {

    /** A value before and after, as texts; nothing where there is none. */
    public record FieldLine(
            String name, @Nullable String before, @Nullable String after) {}

    static ChangeLine of(Change change) {
        return new ChangeLine(
                change.part(),
                change.item(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.fields().stream()
                        .map(field -> new FieldLine(field.name(), text(field.before()), text(field.after())))
                        .toList());
    }

    public boolean isRemoved() {
        return kind.equals("removed");
    }

    /** Lists and maps line by line, so that two of them can be compared by eye. */
    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list when list.isEmpty() -> "none";
            case List<?> list -> list.stream().map(each -> "- " + each).collect(Collectors.joining("\n"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + inline(entry.getValue()))
                        .collect(Collectors.joining("\n"));
            default -> value.toString();
        };
    }

    private static String inline(@Nullable Object value) {
        return value instanceof List<?> list && list.isEmpty() ? "none" : String.valueOf(value);
    }
}

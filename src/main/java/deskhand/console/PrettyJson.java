package deskhand.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays JSON out for reading. */
final class PrettyJson {

    private PrettyJson() {}

    static String of(Object tree) {
        return lines(tree, "\n");
    }

    private static String lines(@Nullable Object value, String newLine) {
        var deeper = newLine + "  ";
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map when map.isEmpty() -> "{}";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(it -> quoted(String.valueOf(it.getKey())) + ": " + lines(it.getValue(), deeper))
                        .collect(Collectors.joining("," + deeper, "{" + deeper, newLine + "}"));
            case List<?> list when list.isEmpty() -> "[]";
            case List<?> list ->
                list.stream()
                        .map(it -> lines(it, deeper))
                        .collect(Collectors.joining("," + deeper, "[" + deeper, newLine + "]"));
            case CharSequence text -> quoted(text.toString());
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}

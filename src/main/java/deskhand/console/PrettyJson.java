package deskhand.console;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays JSON out for reading. */
final class PrettyJson {

    private static final String STEP = "  ";

    /** What lies deeper is not moved further in, or a few kilobytes of brackets would become megabytes of blanks. */
    private static final int LONGEST_INDENT = 1 + 16 * STEP.length();

    /** Holds many emoji together. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PrettyJson() {}

    /** The text as it is if it is not JSON. */
    static String of(String text, ObjectMapper json) {
        try {
            var tree = json.readValue(text, Object.class);
            return tree == null ? text : lines(tree, "\n");
        } catch (IOException | RuntimeException e) {
            return text;
        }
    }

    private static String lines(@Nullable Object value, String newLine) {
        var deeper = newLine.length() >= LONGEST_INDENT ? newLine : newLine + STEP;
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
        var quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\', '"' -> quoted.append('\\').append((char) point);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isUnseen(point)) {
                        quoted.append("\\u%04x".formatted(point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Control characters, and those that turn the order of the text around them. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> point != ZERO_WIDTH_JOINER && point <= Character.MAX_VALUE;
            default -> false;
        };
    }
}

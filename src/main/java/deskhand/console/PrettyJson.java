package deskhand.console;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays JSON out for reading. */
public final class PrettyJson {

    private static final String STEP = "  ";

    /** What lies deeper is not moved further in, or a few kilobytes of brackets would become megabytes of blanks. */
    private static final int LONGEST_INDENT = 1 + 16 * STEP.length();

    /** Holds many emoji together. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PrettyJson() {}

    /** The text as it is if it is not JSON. */
    public static String of(String text, ObjectMapper json) {
        try {
            var tree = json.readValue(text, Object.class);
            if (tree == null) {
                return text;
            }
            var out = new StringBuilder();
            lines(tree, "\n", out);
            return out.toString();
        } catch (IOException | RuntimeException e) {
            return text;
        }
    }

    /** Plain loops, one frame a level: a body may be as deep as the parser lets pass. */
    private static void lines(@Nullable Object value, String newLine, StringBuilder out) {
        var deeper = newLine.length() >= LONGEST_INDENT ? newLine : newLine + STEP;
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> {
                var separator = "{";
                for (var entry : map.entrySet()) {
                    out.append(separator).append(deeper).append(quoted(String.valueOf(entry.getKey())));
                    lines(entry.getValue(), deeper, out.append(": "));
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{}" : newLine + "}");
            }
            case List<?> list -> {
                var separator = "[";
                for (var item : list) {
                    lines(item, deeper, out.append(separator).append(deeper));
                    separator = ",";
                }
                out.append(list.isEmpty() ? "[]" : newLine + "]");
            }
            case CharSequence text -> out.append(quoted(text.toString()));
            default -> out.append(value);
        }
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

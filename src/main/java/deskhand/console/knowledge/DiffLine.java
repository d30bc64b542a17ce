package deskhand.console.knowledge;

import deskhand.playbook.TextDiff;
import java.util.List;
import java.util.Optional;

/**
 * A line of a comparison.
 *
 * @param kind stays, goes or comes
 */
public record DiffLine(String kind, String text) {

    /** Comparing takes room for each pair of lines. */
    private static final long MOST_PAIRS = 4_000_000;

    /** Nothing if they are too long to be compared. */
    static Optional<List<DiffLine>> of(String before, String after) {
        if (before.lines().count() * after.lines().count() > MOST_PAIRS) {
            return Optional.empty();
        }
        return Optional.of(TextDiff.of(before, after).stream()
                .map(line -> new DiffLine(kind(line.charAt(0)), line.substring(2)))
                .toList());
    }

    private static String kind(char sign) {
        return switch (sign) {
            case '-' -> "goes";
            case '+' -> "comes";
            default -> "stays";
        };
    }
}

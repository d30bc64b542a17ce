package deskhand.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came out, one line a measure. */
public final class Report {

    private final Map<String, Object> lines = new LinkedHashMap<>();

    public Report put(String measure, Object value) {
        lines.put(measure, value);
        return this;
    }

    /** What was measured of it, as it is printed; empty if it was not. */
    String of(String measure) {
        return String.valueOf(lines.getOrDefault(measure, ""));
    }

    public void print(PrintStream out) {
        lines.forEach((measure, value) -> out.printf("%-42s %s%n", measure, value));
    }
}

package deskhand.pipeline.context;

import deskhand.turn.Background;
import deskhand.turn.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts together until the budget is spent. What comes first matters most; of a part that does not fit as a whole the
 * first lines go in, and what stays out is said.
 */
final class Composition {

    /** A line in a document that would look like a part or a piece of evidence of its own. */
    private static final Pattern FORGED = Pattern.compile("\\R\\h*(?=[#\\[])");

    private final int budget;
    private final List<Background.Part> parts = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<String> leftOut;
    private int left;

    Composition(int budget, int spoken, List<String> leftOut) {
        this.budget = budget;
        this.leftOut = leftOut;
        // The newest message is never cut, and however long it is, something may be known.
        this.left = Math.max(budget - spoken, budget / 4);
    }

    void add(String name, String source, @Nullable Instant asOf, List<Evidence> lines) {
        add(name, source, asOf, lines, true);
    }

    /** {@code linked}: whether its links are told; they stay with the evidence in any case. */
    void add(String name, String source, @Nullable Instant asOf, List<Evidence> lines, boolean linked) {
        var fitting = fitting(name, lines.stream().map(one -> line(one, linked)).toList());
        if (!fitting.isEmpty()) {
            evidence.addAll(lines.subList(0, fitting.size()));
            part(name, source, asOf, fitting);
        }
    }

    void addLines(String name, String source, @Nullable Instant asOf, List<String> lines) {
        var fitting = fitting(name, lines);
        if (!fitting.isEmpty()) {
            part(name, source, asOf, fitting);
        }
    }

    /** Of a conversation the newest lines matter most, and they are told in the order in which they were said. */
    void addNewest(String name, String source, List<String> lines) {
        var fitting = fitting(name, lines.reversed());
        if (!fitting.isEmpty()) {
            part(name, source, null, fitting.reversed());
        }
    }

    private void part(String name, String source, @Nullable Instant asOf, List<String> lines) {
        var text = lines.stream().collect(Collectors.joining("\n"));
        parts.add(new Background.Part(name, source, asOf, Tokens.of(text), text));
    }

    private List<String> fitting(String name, List<String> lines) {
        var fitting = new ArrayList<String>();
        for (var line : lines) {
            var tokens = Tokens.of(line) + 1;
            if (tokens > left) {
                break;
            }
            left -= tokens;
            fitting.add(line);
        }
        if (fitting.size() < lines.size()) {
            leftOut.add(name + ": " + (lines.size() - fitting.size()) + " of " + lines.size()
                    + " left out, the budget is " + budget + " tokens");
        }
        return fitting;
    }

    private static String line(Evidence one, boolean linked) {
        return "[" + one.ref() + "] " + one.title() + ": "
                + FORGED.matcher(one.text().strip()).replaceAll("\n  | ")
                + (!linked || one.link() == null ? "" : " (" + one.link() + ")");
    }

    int budget() {
        return budget;
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    List<Background.Part> parts() {
        return List.copyOf(parts);
    }
}

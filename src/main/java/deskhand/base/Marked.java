package deskhand.base;

import deskhand.base.SafePattern.Span;
import java.util.ArrayList;
import java.util.List;

/** A stretch of a text, and whether it is what was looked for. */
public record Marked(String text, boolean isHit) {

    private static final String GAP = "…";

    /** The text around the first finds, at most so long, cut into what was found and what stands between. */
    public static List<Marked> in(String text, List<Span> found, int most) {
        var from = found.isEmpty() ? 0 : Math.max(0, found.getFirst().start() - most / 3);
        var to = Math.min(text.length(), from + most);
        var pieces = new ArrayList<Marked>();
        if (from > 0) {
            pieces.add(new Marked(GAP, false));
        }
        var at = from;
        for (var span : found) {
            if (span.start() < at || span.end() > to) {
                continue;
            }
            var start = first(text, span);
            var end = last(text, span);
            add(pieces, text, at, start, false);
            add(pieces, text, start, end, true);
            at = end;
        }
        add(pieces, text, at, to, false);
        if (to < text.length()) {
            pieces.add(new Marked(GAP, false));
        }
        return List.copyOf(pieces);
    }

    /** Patterns that look for whole words find what stands around them, too; that is not marked. */
    private static int first(String text, Span span) {
        var at = span.start();
        while (at < span.end() && isBorder(text.charAt(at))) {
            at++;
        }
        return at == span.end() ? span.start() : at;
    }

    private static int last(String text, Span span) {
        var at = span.end();
        while (at > span.start() && isBorder(text.charAt(at - 1))) {
            at--;
        }
        return at == span.start() ? span.end() : at;
    }

    private static boolean isBorder(char character) {
        return Character.isWhitespace(character) || ".,;:!?()\"'".indexOf(character) >= 0;
    }

    private static void add(List<Marked> pieces, String text, int from, int to, boolean isHit) {
        if (to > from) {
            pieces.add(new Marked(text.substring(from, to), isHit));
        }
    }

    /** It is of what people wrote. */
    @Override
    public String toString() {
        return "Marked[" + text.length() + ", " + isHit + "]";
    }
}

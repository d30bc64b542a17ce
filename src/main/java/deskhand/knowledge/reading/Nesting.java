package deskhand.knowledge.reading;

import java.util.Locale;
import java.util.Set;

/** Looks at how deep a page is nested before it is parsed: the time that takes grows with the square of the depth. */
final class Nesting {

    private static final int DEEPEST = 2_000;

    /** Never closed, or closed by what follows. */
    private static final Set<String> OPEN_ENDED = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p",
            "li", "td", "th", "tr", "dt", "dd", "option", "html", "head", "body", "tbody", "thead");

    private Nesting() {}

    static void check(String html) {
        var depth = 0;
        for (var at = html.indexOf('<'); at >= 0 && at + 1 < html.length(); at = html.indexOf('<', at + 1)) {
            var next = html.charAt(at + 1);
            if (next == '/') {
                depth = OPEN_ENDED.contains(name(html, at + 2)) ? depth : Math.max(0, depth - 1);
            } else if (Character.isLetter(next) && !OPEN_ENDED.contains(name(html, at + 1)) && ++depth > DEEPEST) {
                throw new TooMuch("The page is nested too deeply to be read.");
            }
        }
    }

    private static String name(String html, int from) {
        var end = from;
        while (end < html.length() && end - from < 12 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }
}

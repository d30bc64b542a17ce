package deskhand.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text that is too long for a channel into a few messages: between paragraphs, else sentences, else words. */
public final class Pieces {

    private static final int MOST = 3;
    private static final List<Pattern> BORDERS = List.of(
            Pattern.compile("\\n\\n+"),
            Pattern.compile("(?<=[.!?…。！？])[\"')\\]]{0,3}\\s+|\\n"),
            Pattern.compile("\\s+"));

    private Pieces() {}

    /** Empty if that would take too many messages, or cut a word. */
    public static List<String> of(String text, int longest) {
        var pieces = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > longest) {
            var cut = cut(rest, longest);
            if (cut <= 0 || pieces.size() == MOST) {
                return List.of();
            }
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces.size() <= MOST ? List.copyOf(pieces) : List.of();
    }

    /** The last border of the best kind in the second half of what fits; else the last border at all. */
    private static int cut(String text, int longest) {
        var last = 0;
        for (var border : BORDERS) {
            var here = lastBefore(border, text, longest);
            if (here > longest / 2) {
                return here;
            }
            last = Math.max(last, here);
        }
        return last;
    }

    private static int lastBefore(Pattern border, String text, int longest) {
        var matcher = border.matcher(text).region(0, Math.min(text.length(), longest + 1));
        var last = 0;
        while (matcher.find()) {
            last = Math.min(matcher.end(), longest);
        }
        return last;
    }
}

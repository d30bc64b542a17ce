package deskhand.learning.correction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what was drafted with what was sent, as readers see it: marks of formatting and spaces do not count. */
final class Wording {

    private static final Pattern SIGNATURE = Pattern.compile("(?m)^--\\s*$");
    private static final Pattern QUOTED =
            Pattern.compile("(?:\\R[^\\n>]{0,200}:)?(?:\\R[ \\t]*>[^\\n]*|\\R[ \\t]*(?=\\R|\\z))+\\s*\\z");
    private static final Pattern MARKS = Pattern.compile("[*_`\\\\]+");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)\\s]*)\\)");

    /** Of two texts with less in common one was not made from the other. */
    private static final double SOME = 0.35;

    private Wording() {}

    /** What a person wrote: without a signature, and without the thread that mail programs and helpdesks quote below a reply. */
    static String spoken(String text) {
        return QUOTED.matcher(SIGNATURE.split(text, 2)[0]).replaceFirst("").strip();
    }

    static Fate compare(String draft, String sent) {
        var one = plain(draft);
        var other = plain(sent);
        if (one.equals(other)) {
            return Fate.UNCHANGED;
        }
        return shared(words(one), words(other)) >= SOME ? Fate.EDITED : Fate.REPLACED;
    }

    private static String plain(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var unlinked = LINK.matcher(spoken(normal)).replaceAll("$1 $2");
        return MARKS.matcher(unlinked)
                .replaceAll("")
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('–', '-')
                .replaceAll("\\s+", " ")
                .strip();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The share of the shorter text's words that the other has too. */
    private static double shared(List<String> one, List<String> other) {
        var left = new HashMap<String, Integer>();
        one.forEach(word -> left.merge(word, 1, Integer::sum));
        var both = 0;
        for (var word : other) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                both++;
            }
        }
        return (double) both / Math.max(1, Math.min(one.size(), other.size()));
    }
}

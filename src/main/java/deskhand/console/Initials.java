package deskhand.console;

import java.util.Locale;

/** The one or two letters that stand for a person in a list. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        var words = name.strip().split("\\s+", -1);
        var letters = words.length < 2 ? first(words[0]) : first(words[0]) + first(words[words.length - 1]);
        return letters.isEmpty() ? "?" : letters.toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}

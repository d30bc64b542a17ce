package deskhand.base;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of codes that prove an address: {@code QX47-MK29}. Letters and digits that nobody mistakes for others, in an order
 * that hardly anything else has, so that a code is known wherever it stands.
 */
public final class OneTimeCode {

    public static final String LETTERS = "BCDFGHJKMNPQRTVWXZ";
    public static final String DIGITS = "23456789";

    /** Stands for a code wherever it is not to be read. In a reply the code takes this place when it is sent. */
    public static final String PLACE = "[one-time code]";

    private static final String HALF = "([" + LETTERS + "]{2}[" + DIGITS + "]{2})";
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + HALF + "[ \\u00a0\\u2010-\\u2015-]?" + HALF + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private OneTimeCode() {}

    /** What looks like a code, each once, as they are sent. */
    public static List<String> in(String text) {
        return SHAPE.matcher(text).results().map(OneTimeCode::sent).distinct().toList();
    }

    /** Without the codes of which this holds, told as they are sent. */
    public static String masked(String text, Predicate<String> isCode) {
        return SHAPE.matcher(text)
                .replaceAll(found -> isCode.test(sent(found)) ? PLACE : Matcher.quoteReplacement(found.group()));
    }

    /** Words that whoever wrote them may have read in the history, and that must not become a code. */
    public static String withoutPlace(String text) {
        return text.replace(PLACE, "one-time code");
    }

    private static String sent(MatchResult found) {
        return (found.group(1) + "-" + found.group(2)).toUpperCase(Locale.ROOT);
    }
}

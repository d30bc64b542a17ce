package deskhand.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Customers leave accents out when they are in a hurry, so words are compared without. */
public final class Accents {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");

    private Accents() {}

    /** The text, or a pattern of words, with plain Latin letters. */
    public static String dropped(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("ø", "o");
    }
}

package deskhand.base;

import org.jspecify.annotations.Nullable;

/** Text from outside as a database can hold it: without NUL and without halves of surrogate pairs. */
public final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    public static String text(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return cleaned(text);
            }
        }
        return text;
    }

    public static @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** The first characters of a text, so many at most, without half of a surrogate pair at the end. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append(REPLACEMENT);
            } else if (point != 0) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}

package deskhand.base;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;

/**
 * Looks for a pattern only where it may begin. A matcher spends most of its time at places where a glance tells that nothing
 * can; what is found is the same.
 */
public final class Seek {

    private final Matcher matcher;
    private final CharSequence text;
    private final IntPredicate mayBegin;
    private int from;

    /**
     * @param matcher of a pattern that cannot match nothing at all
     * @param mayBegin whether a match may begin at this place: false only if none can
     */
    public Seek(Matcher matcher, CharSequence text, IntPredicate mayBegin) {
        this.matcher = matcher.useTransparentBounds(true).useAnchoringBounds(false);
        this.text = text;
        this.mayBegin = mayBegin;
    }

    /** Behind the first half of a character no match can begin. */
    private boolean isHalf(int at) {
        return at > from && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** The next match, which the matcher then holds; the first one begins it. */
    public boolean find() {
        var length = text.length();
        for (var at = from; at < length; at++) {
            if (mayBegin.test(at) && !isHalf(at) && matcher.region(at, length).lookingAt()) {
                from = Math.max(matcher.end(), at + 1);
                return true;
            }
        }
        from = length;
        return false;
    }
}

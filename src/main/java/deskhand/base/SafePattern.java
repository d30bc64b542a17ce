package deskhand.base;

import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern to look for, without regard to case, that no text can make run for ever. Java's own matcher is tried first,
 * because it is many times faster on ordinary text; where it starts to backtrack too much, RE2 finds the answer in linear
 * time. Patterns are written in what both understand.
 */
public final class SafePattern {

    /** Rules are read anew every few seconds, and to compile a pattern takes longer than to look for many. */
    private static final int REMEMBERED = 300;

    private static final Map<String, SafePattern> COMPILED = Collections.synchronizedMap(Recent.byUse(REMEMBERED));

    private static final int ASCII = 128;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LOOKS_TO_BEGIN_WITH = 20_000;
    private static final int LOOKS_A_CHARACTER = 400;

    /** A long list of words is looked at more often than a short one without backtracking more. */
    private static final int PATTERN_A_LOOK = 8;

    private final Pattern safe;
    private final java.util.regex.@Nullable Pattern swift;
    private final @Nullable Beginnings beginnings;
    private final int looksACharacter;

    private SafePattern(Pattern safe, java.util.regex.@Nullable Pattern swift, @Nullable Beginnings beginnings) {
        this.safe = safe;
        this.swift = swift;
        this.beginnings = beginnings;
        looksACharacter = LOOKS_A_CHARACTER + safe.pattern().length() / PATTERN_A_LOOK;
    }

    /** Straight quotes and single spaces, so that patterns need not know every way to type an apostrophe. */
    public static String plain(String text) {
        var isPlain = text.chars().allMatch(character -> character < ASCII);
        var normal = isPlain ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        var plain = new StringBuilder(normal.length());
        var inSpace = false;
        for (var at = 0; at < normal.length(); at++) {
            var character = normal.charAt(at);
            var isSpace = character == ' ' || character >= '\t' && character <= '\r';
            if (!isSpace) {
                plain.append(character == '\u2019' || character == '\u2018' ? '\'' : character);
            } else if (!inSpace) {
                plain.append(' ');
            }
            inSpace = isSpace;
        }
        return plain.toString();
    }

    /** Throws {@link com.google.re2j.PatternSyntaxException} if RE2 does not know it. */
    public static SafePattern compile(String pattern) {
        var known = COMPILED.get(pattern);
        if (known == null) {
            known = new SafePattern(
                    Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), swift(pattern), Beginnings.of(pattern));
            COMPILED.put(pattern, known);
        }
        return known;
    }

    private static java.util.regex.@Nullable Pattern swift(String pattern) {
        try {
            return java.util.regex.Pattern.compile(
                    pattern,
                    java.util.regex.Pattern.CASE_INSENSITIVE
                            | java.util.regex.Pattern.UNICODE_CASE
                            | java.util.regex.Pattern.UNIX_LINES);
        } catch (PatternSyntaxException e) {
            return null; // only RE2 knows it
        }
    }

    public boolean isIn(String text) {
        if (swift == null || text.length() > LONGEST_TEXT) {
            return safe.matcher(text).find();
        }
        try {
            return looking(swift.matcher(new Looks(text, looksACharacter)), text)
                    .getAsBoolean();
        } catch (TooManyLooks | StackOverflowError e) {
            return safe.matcher(text).find();
        }
    }

    /** For one match after the other. */
    private BooleanSupplier looking(Matcher matcher, String text) {
        return beginnings == null ? matcher::find : new Seek(matcher, text, beginnings.in(text))::find;
    }

    /** A pattern whose case counts. Its first group is what is looked for, or all of it if it has none. */
    public static SafePattern exact(String pattern) {
        return new SafePattern(
                Pattern.compile(pattern), java.util.regex.Pattern.compile(pattern), Beginnings.of(pattern));
    }

    /** Whether both matchers can read it. */
    public static boolean isKnown(String pattern) {
        try {
            exact(pattern);
            return true;
        } catch (com.google.re2j.PatternSyntaxException | PatternSyntaxException e) {
            return false;
        }
    }

    /** From the first character of what was found to behind its last. */
    public record Span(int start, int end) {}

    /** All that is found, in order. */
    public List<Span> all(String text) {
        if (swift == null || text.length() > LONGEST_TEXT) {
            return allSafely(text);
        }
        try {
            var found = new ArrayList<Span>();
            var matcher = swift.matcher(new Looks(text, looksACharacter));
            var group = matcher.groupCount() > 0 ? 1 : 0;
            for (var next = looking(matcher, text); next.getAsBoolean(); ) {
                add(found, matcher.start(group), matcher.end(group));
            }
            return found;
        } catch (TooManyLooks | StackOverflowError e) {
            return allSafely(text);
        }
    }

    /** Whole finds whatever groups there are, in order, for showing them to people. */
    public List<Span> finds(String text, int most) {
        var found = new ArrayList<Span>();
        var matcher = safe.matcher(text);
        while (found.size() < most && matcher.find()) {
            add(found, matcher.start(), matcher.end());
        }
        return found;
    }

    private List<Span> allSafely(String text) {
        var found = new ArrayList<Span>();
        var matcher = safe.matcher(text);
        var group = matcher.groupCount() > 0 ? 1 : 0;
        while (matcher.find()) {
            add(found, matcher.start(group), matcher.end(group));
        }
        return found;
    }

    private static void add(List<Span> found, int start, int end) {
        if (start >= 0 && end > start) {
            found.add(new Span(start, end));
        }
    }

    /** For those who need what was found. */
    public Pattern linear() {
        return safe;
    }

    /** A text that lets itself be looked at so often and no more. */
    private static final class Looks implements CharSequence {

        private final String text;
        private int left;

        Looks(String text, int looksACharacter) {
            this.text = text;
            left = LOOKS_TO_BEGIN_WITH + looksACharacter * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyLooks extends RuntimeException {

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}

package deskhand.base;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a pattern may begin, as far as its text tells: with which characters, whatever their case, and whether only at the
 * border of a word. Says too much rather than too little; of a pattern that it cannot follow it says nothing.
 */
final class Beginnings {

    /** Whatever lies above may begin any pattern. */
    private static final int KNOWN = 256;

    private final boolean[] characters;
    private final boolean atBorder;

    private Beginnings(boolean[] characters, boolean atBorder) {
        this.characters = characters;
        this.atBorder = atBorder;
    }

    /** Null if it cannot be told, or if the pattern may match nothing at all. */
    static @Nullable Beginnings of(String pattern) {
        try {
            var reader = new Reader(pattern);
            var all = reader.alternatives();
            return all.mayBeEmpty || !reader.isAtEnd() ? null : new Beginnings(all.characters(), all.atBorder);
        } catch (Unclear e) {
            return null;
        }
    }

    IntPredicate in(String text) {
        return at -> mayBeAt(text, at);
    }

    boolean mayBeAt(String text, int at) {
        var first = text.charAt(at);
        return (first >= KNOWN || characters[first])
                && !(atBorder && at > 0 && isOfWord(first) && isOfWord(text.charAt(at - 1)));
    }

    /** Of those that every matcher takes for parts of words. */
    private static boolean isOfWord(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '_';
    }

    private record Range(int low, int high) {

        boolean has(int character) {
            var upper = Character.toUpperCase(character);
            return isIn(character)
                    || isIn(upper)
                    || isIn(Character.toLowerCase(upper))
                    || isIn(Character.toLowerCase(character))
                    || low == high && Character.toLowerCase(upper) == Character.toLowerCase(Character.toUpperCase(low));
        }

        private boolean isIn(int character) {
            return low <= character && character <= high;
        }
    }

    /** How a part of a pattern begins. */
    private static final class First {

        private final Set<Range> ranges = new HashSet<>();
        private boolean atBorder;
        private boolean mayBeEmpty;

        First range(int low, int high) {
            ranges.add(new Range(low, high));
            return this;
        }

        void add(First other) {
            ranges.addAll(other.ranges);
        }

        First any() {
            return range(0, KNOWN);
        }

        /** Only now, because most of a pattern is read over. */
        boolean[] characters() {
            var characters = new boolean[KNOWN];
            for (var character = 0; character < KNOWN; character++) {
                for (var range : ranges) {
                    characters[character] |= range.has(character);
                }
            }
            return characters;
        }
    }

    private static final class Unclear extends RuntimeException {

        Unclear() {
            super(null, null, false, false);
        }
    }

    /** Reads a pattern from left to right, group by group. */
    private static final class Reader {

        private final String pattern;
        private int at;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        boolean isAtEnd() {
            return at >= pattern.length();
        }

        private char next() {
            if (isAtEnd()) {
                throw new Unclear();
            }
            return pattern.charAt(at++);
        }

        private boolean takes(String text) {
            var is = pattern.startsWith(text, at);
            at += is ? text.length() : 0;
            return is;
        }

        First alternatives() {
            var all = new First();
            all.atBorder = true;
            do {
                var one = sequence();
                all.add(one);
                all.atBorder &= one.atBorder;
                all.mayBeEmpty |= one.mayBeEmpty;
            } while (takes("|"));
            return all;
        }

        /** Everything up to the first part that cannot be empty counts; the rest is read over. */
        private First sequence() {
            var whole = new First();
            whole.mayBeEmpty = true;
            var isFirst = true;
            while (!isAtEnd() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
                if (takes("\\b")) {
                    whole.atBorder |= isFirst;
                    continue;
                }
                if (takes("^") || takes("$")) {
                    continue;
                }
                var part = part();
                part.mayBeEmpty |= isOptional();
                if (whole.mayBeEmpty) {
                    whole.add(part);
                    whole.atBorder |= isFirst && part.atBorder && !part.mayBeEmpty;
                    whole.mayBeEmpty = part.mayBeEmpty;
                }
                isFirst = false;
            }
            return whole;
        }

        private First part() {
            var character = next();
            return switch (character) {
                case '(' -> group();
                case '[' -> oneOf();
                case '.' -> new First().any();
                case '\\' -> escaped(new First());
                case '*', '+', '?', '{', '}', ']' -> throw new Unclear();
                default -> new First().range(character, character);
            };
        }

        private First group() {
            if (pattern.startsWith("?", at) && !takes("?:")) {
                throw new Unclear();
            }
            var inside = alternatives();
            if (!takes(")")) {
                throw new Unclear();
            }
            return inside;
        }

        private First escaped(First into) {
            var character = next();
            return switch (character) {
                case 'd' -> into.range('0', '9');
                case 'w' -> into.range('0', '9').range('a', 'z').range('_', '_');
                case 's' -> into.range('\t', '\r').range(' ', ' ');
                case 'D', 'W', 'S' -> into.any();
                case 'n' -> into.range('\n', '\n');
                case 't' -> into.range('\t', '\t');
                case 'p', 'P' -> {
                    if (!takes("{")) {
                        throw new Unclear();
                    }
                    skipBrace();
                    yield into.any();
                }
                default -> {
                    if (Character.isLetterOrDigit(character)) {
                        throw new Unclear();
                    }
                    yield into.range(character, character);
                }
            };
        }

        private First oneOf() {
            var all = new First();
            var isNot = takes("^");
            var isEmpty = true;
            while (isEmpty || pattern.charAt(at) != ']') {
                isEmpty = false;
                var low = next();
                if (low == '\\') {
                    escaped(all);
                } else if (low == '[' || low == '&') {
                    throw new Unclear();
                } else if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                    at++;
                    var high = next();
                    if (high == '\\' || high == '[') {
                        throw new Unclear();
                    }
                    all.range(low, high);
                } else {
                    all.range(low, low);
                }
                if (isAtEnd()) {
                    throw new Unclear();
                }
            }
            at++;
            return isNot ? new First().any() : all;
        }

        private void skipBrace() {
            var end = pattern.indexOf('}', at);
            if (end < 0) {
                throw new Unclear();
            }
            at = end + 1;
        }

        /** Whether the part before may be missing. */
        private boolean isOptional() {
            var isOptional = false;
            if (takes("?") || takes("*")) {
                isOptional = true;
            } else if (takes("{")) {
                isOptional = pattern.startsWith("0", at);
                skipBrace();
            } else {
                takes("+");
            }
            if (!takes("?")) {
                takes("+");
            }
            return isOptional;
        }
    }
}

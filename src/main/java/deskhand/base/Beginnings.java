package deskhand.base;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a pattern may begin, as far as its text tells: with which character and which second one, whatever their case, and
 * whether only at the border of a word. Says too much rather than too little; of a pattern that it cannot follow it says nothing.
 */
final class Beginnings {

    /** Whatever lies above may begin any pattern. */
    private static final int KNOWN = 256;

    /** And whatever lies above here may be second. */
    private static final int KNOWN_SECOND = 128;

    private final boolean[] characters;
    private final BitSet pairs;
    private final boolean atBorder;

    private Beginnings(First first) {
        characters = first.characters();
        pairs = first.pairs();
        atBorder = first.atBorder;
    }

    /** Null if it cannot be told, or if the pattern may match nothing at all. */
    static @Nullable Beginnings of(String pattern) {
        try {
            var reader = new Reader(pattern);
            var all = reader.alternatives();
            return all.mayBeEmpty || !reader.isAtEnd() ? null : new Beginnings(all);
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
                && !(atBorder && at > 0 && isOfWord(first) && isOfWord(text.charAt(at - 1)))
                && mayGoOn(text, at);
    }

    private boolean mayGoOn(String text, int at) {
        var first = text.charAt(at);
        var second = at + 1 < text.length() ? text.charAt(at + 1) : KNOWN_SECOND;
        return first >= KNOWN_SECOND || second >= KNOWN_SECOND || pairs.get(first * KNOWN_SECOND + second);
    }

    /** Of those that every matcher takes for parts of words. */
    private static boolean isOfWord(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || character == '_';
    }

    private record Range(int low, int high) {

        static final Range ALL = new Range(0, KNOWN);

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

    /** The first two characters of something. */
    private record Start(Range first, Range second) {}

    /** How a part of a pattern begins. */
    private static final class First {

        private final Set<Start> starts = new HashSet<>();
        private boolean atBorder;
        private boolean mayBeEmpty;
        private boolean isOneCharacter;

        First range(int low, int high) {
            starts.add(new Start(new Range(low, high), Range.ALL));
            return this;
        }

        void add(First other) {
            starts.addAll(other.starts);
        }

        First any() {
            starts.add(new Start(Range.ALL, Range.ALL));
            return this;
        }

        First asOneCharacter() {
            isOneCharacter = true;
            return this;
        }

        /** Only now, because most of a pattern is read over. */
        boolean[] characters() {
            var characters = new boolean[KNOWN];
            starts.stream()
                    .map(Start::first)
                    .distinct()
                    .forEach(range -> below(KNOWN, range).stream().forEach(character -> characters[character] = true));
            return characters;
        }

        BitSet pairs() {
            var pairs = new BitSet(KNOWN_SECOND * KNOWN_SECOND);
            var known = new HashMap<Range, BitSet>();
            for (var start : starts) {
                var firsts = known.computeIfAbsent(start.first(), range -> below(KNOWN_SECOND, range));
                var seconds = known.computeIfAbsent(start.second(), range -> below(KNOWN_SECOND, range));
                firsts.stream()
                        .forEach(first -> seconds.stream().forEach(second -> pairs.set(first * KNOWN_SECOND + second)));
            }
            return pairs;
        }

        private static BitSet below(int limit, Range range) {
            var characters = new BitSet(limit);
            for (var character = 0; character < limit; character++) {
                characters.set(character, range.has(character));
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
            var character = pattern.charAt(at++);
            if (Character.isSurrogate(character)) {
                throw new Unclear(); // what follows would count for half of it
            }
            return character;
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

        /** Everything up to the first part that cannot be empty counts, and how the one behind it begins; the rest is read over. */
        private First sequence() {
            var whole = new First();
            whole.mayBeEmpty = true;
            var isFirst = true;
            Set<Range> goingOn = Set.of(); // a character that begins it and whose second is still to come
            while (!isAtEnd() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
                if (takes("\\b")) {
                    whole.atBorder |= isFirst;
                    continue;
                }
                if (takes("^") || takes("$")) {
                    continue;
                }
                var part = repeated(part());
                for (var range : goingOn) {
                    part.starts.forEach(start -> whole.starts.add(new Start(range, start.first())));
                }
                goingOn = part.mayBeEmpty ? goingOn : Set.of();
                if (whole.mayBeEmpty) {
                    if (part.isOneCharacter) {
                        goingOn = part.starts.stream().map(Start::first).collect(Collectors.toSet());
                    } else {
                        whole.add(part);
                    }
                    whole.atBorder |= isFirst && part.atBorder && !part.mayBeEmpty;
                    whole.mayBeEmpty = part.mayBeEmpty;
                }
                isFirst = false;
            }
            goingOn.forEach(range -> whole.starts.add(new Start(range, Range.ALL)));
            return whole;
        }

        private First part() {
            var character = next();
            return switch (character) {
                case '(' -> group();
                case '[' -> oneOf().asOneCharacter();
                case '.' -> new First().any().asOneCharacter();
                case '\\' -> escaped(new First()).asOneCharacter();
                case '*', '+', '?', '{', '}', ']' -> throw new Unclear();
                default -> new First().range(character, character).asOneCharacter();
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
                    if (pattern.startsWith("-", at) && !pattern.startsWith("-]", at)) {
                        throw new Unclear(); // a range from there on
                    }
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

        /** The part with how often it may come. */
        private First repeated(First part) {
            var before = at;
            if (takes("?") || takes("*")) {
                part.mayBeEmpty = true;
            } else if (takes("{")) {
                part.mayBeEmpty |= pattern.startsWith("0", at);
                skipBrace();
            } else {
                takes("+");
            }
            if (!takes("?")) {
                takes("+");
            }
            part.isOneCharacter &= at == before;
            return part;
        }
    }
}

package deskhand.pipeline.gate;

import java.util.function.IntPredicate;

/**
 * Where in a text a fact may begin, told by a glance at a character or two. Each says no only where its pattern in {@link
 * Facts} cannot match.
 */
final class Places {

    /** The longest word before the day, with everything that may stand between. */
    private static final int MONTH_TO_DAY = 24;

    /** The longest word for a currency, with a space. */
    private static final int CURRENCY_TO_FIGURE = 14;

    private static final int TOKEN_TO_DIGIT = 60;
    private static final int MAILBOX = 64;

    private Places() {}

    /** One kind of fact. */
    interface Kind {

        IntPredicate in(String text);
    }

    static IntPredicate listNumber(String text) {
        return at -> {
            if (at == 0) {
                return true;
            }
            var before = text.charAt(at - 1);
            return before == '\n'
                    || before == '\r'
                    || before == '\u0085'
                    || before == '\u2028'
                    || before == '\u2029'
                    || text.charAt(at) == ' ' && (before == '.' || before == '!' || before == '?');
        };
    }

    static IntPredicate link(String text) {
        return at -> {
            var character = text.charAt(at);
            return (isPlain(character) || character == '-')
                    && !(at > 0 && isPlain(character) && isPlain(text.charAt(at - 1)));
        };
    }

    /** Not further before the sign than a mailbox is long. */
    static IntPredicate email(String text) {
        var sign = new Ahead(text, character -> character == '@');
        return at -> sign.from(at) - at <= MAILBOX;
    }

    /** The first digit of a figure. */
    static IntPredicate figure(String text) {
        return at -> isDigit(text.charAt(at)) && !(at > 0 && isDigit(text.charAt(at - 1)));
    }

    static IntPredicate month(String text) {
        var digit = new Ahead(text, Places::isDigit);
        return at -> isLetter(text.charAt(at))
                && !(at > 0 && isLetter(text.charAt(at - 1)))
                && digit.from(at) - at <= MONTH_TO_DAY;
    }

    static IntPredicate period(String text) {
        return at -> {
            var before = at == 0 ? ' ' : text.charAt(at - 1);
            return !isLetter(before)
                    && !isDigit(before)
                    && before != '.'
                    && before != ','
                    && (isDigit(text.charAt(at)) || Periods.isSpelled(text, at));
        };
    }

    static IntPredicate amount(String text) {
        var digit = new Ahead(text, Places::isDigit);
        return at -> isDigit(text.charAt(at))
                ? !(at > 0 && isDigit(text.charAt(at - 1)))
                : text.charAt(at) != ' ' && digit.from(at) - at <= CURRENCY_TO_FIGURE;
    }

    static IntPredicate phone(String text) {
        return at -> {
            var character = text.charAt(at);
            return (isDigit(character) || character == '+' || character == '(')
                    && !(at > 0 && isDigit(text.charAt(at - 1)));
        };
    }

    static IntPredicate token(String text) {
        var digit = new Ahead(text, Places::isDigit);
        return at -> {
            if (!isPlain(text.charAt(at)) || text.charAt(at) == '_') {
                return false;
            }
            var next = digit.from(at);
            return next == at
                    || next - at <= TOKEN_TO_DIGIT && (isLetter(text.charAt(next - 1)) || text.charAt(next - 1) == '-');
        };
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    /** Every matcher takes these for parts of words. */
    private static boolean isPlain(int character) {
        return isLetter(character) || isDigit(character) || character == '_';
    }

    /** How far it is to the next of some characters, asked from left to right. */
    private static final class Ahead {

        private static final int NONE = Integer.MAX_VALUE / 2;

        private final String text;
        private final IntPredicate wanted;
        private int next = -1;

        Ahead(String text, IntPredicate wanted) {
            this.text = text;
            this.wanted = wanted;
        }

        /** At this place or behind it; very far if there is none. */
        int from(int at) {
            if (next < at) {
                next = at;
                while (next < text.length() && !wanted.test(text.charAt(next))) {
                    next++;
                }
                next = next == text.length() ? NONE : next;
            }
            return next;
        }
    }
}

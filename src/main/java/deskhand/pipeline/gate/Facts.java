package deskhand.pipeline.gate;

import deskhand.base.Seek;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hard facts in a text, each in one spelling, so that {@code 38 EUR} and {@code €38.00} are the same. Which of two
 * figures is the day is unclear in {@code 3/4/2026}; either reading counts as the same date. Every repetition in the
 * patterns is bounded, so that no text makes them run long; they are for small letters, which is quicker than no case.
 */
record Facts(
        Set<String> amounts,
        Set<String> dates,
        Set<String> periods,
        Set<String> phones,
        Set<String> numbers,
        Set<String> links,
        Set<String> emails) {

    static final Facts NONE = new Facts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private static final String CURRENCY =
            "(?:€|£|\\$|¥|%|(?:eur|usd|gbp|chf|sek|nok|dkk|pln|kr|euros?|dollars?|pounds?|franken|percent|prozent|pour cent|procent|por ciento)\\b)";
    private static final String FIGURE =
            "(\\d{1,3}(?:[.,' ]\\d{3}){1,4}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,2})?(?!\\d))";
    private static final Pattern AMOUNT = Pattern.compile("(?:" + CURRENCY + " ?" + FIGURE + "|(?<![\\d.,])" + FIGURE
            + " ?" + CURRENCY + "|(?<![\\d.,:/])(\\d{1,9}[.,]\\d{2})(?![\\d.,:/]))");

    private static final Pattern DAY_MONTH = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)? ?(?:of |de |di |d')?(" + Months.NAMES + ")(?![\\p{L}])");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<![\\p{L}])(" + Months.ENGLISH + ")\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![.,]\\d)");
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.]\\d{2,4}\\b");
    private static final Pattern GERMAN_SHORT =
            Pattern.compile("(?<![\\d.€£$¥])([0-2]?\\d|3[01])\\.(0?[1-9]|1[0-2])\\.(?=\\s+\\S)");

    /** At the beginning of a line, or of a sentence where a list runs on in one line. */
    private static final Pattern LIST_NUMBER =
            Pattern.compile("(?m)^\\s{0,12}\\d{1,2}[.)]\\s|(?<=[.!?]) {1,3}\\d{1,2}[.)] {1,3}(?=\\p{Lu})");

    private static final Pattern LINK = Pattern.compile(
            "\\b(?:https?://|www\\.)[^\\s<>()\"\\[\\]]{1,2000}|\\b[a-z0-9-]{2,40}\\.(?:com|org|net|io|de|co\\.uk)/[^\\s<>()\"\\[\\]]{1,500}");
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6}");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:\\+\\d|00\\d|\\(?0\\d|\\d{3,4}[ /-])[\\d ()/.-]{5,20}\\d(?![\\p{L}\\d])");
    private static final Pattern TOKEN = Pattern.compile("(?=[a-z-]{0,60}\\d)[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?");
    private static final Pattern MARKS = Pattern.compile("[.,;:!?*]+$");
    private static final Pattern CENTS = Pattern.compile(".*[.,]\\d{1,2}");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int DIGITS_OF_A_PHONE = 7;

    static Facts in(String text) {
        return in(text, true);
    }

    /** {@code glancing}: without looking where nothing can begin, which finds the same sooner. */
    static Facts in(String text, boolean glancing) {
        var listed = new Rest(text, glancing);
        listed.take(LIST_NUMBER, Places::listNumber, match -> Stream.of(""));
        var small = listed.left().toLowerCase(Locale.ROOT);
        var rest = new Rest(small, glancing);
        var links = small.indexOf('/') < 0 && small.indexOf("www.") < 0
                ? Set.<String>of()
                : rest.take(LINK, Places::link, match -> Stream.of(trimmed(match.group())));
        var emails = text.indexOf('@') < 0
                ? Set.<String>of()
                : rest.take(EMAIL, Places::email, match -> Stream.of(match.group()));
        var dates = new LinkedHashSet<String>();
        dates.addAll(rest.take(ISO, Places::figure, match -> Stream.of(date(match.group(1), match.group(2)))));
        dates.addAll(rest.take(SLASHED, Places::figure, match -> Stream.of(unordered(match.group(1), match.group(2)))));
        dates.addAll(rest.take(
                DAY_MONTH, Places::figure, match -> Stream.of(date(Months.number(match.group(2)), match.group(1)))));
        dates.addAll(rest.take(
                MONTH_DAY, Places::month, match -> Stream.of(date(Months.number(match.group(1)), match.group(2)))));
        dates.addAll(rest.take(GERMAN_SHORT, Places::figure, match -> Stream.of(date(match.group(2), match.group(1)))));
        var periods = rest.take(Periods.PATTERN, Places::period, Periods::of);
        var amounts = rest.take(AMOUNT, Places::amount, match -> Stream.of(amount(match)));
        var phones = rest.take(
                PHONE, Places::phone, match -> Stream.of(digits(match.group())).filter(Facts::isPhone));
        var numbers = rest.take(
                TOKEN, Places::token, match -> Stream.of(match.group()).filter(Facts::isNumber));
        return new Facts(amounts, dates, periods, phones, numbers, links, emails);
    }

    boolean areNone() {
        return amounts.isEmpty()
                && dates.isEmpty()
                && periods.isEmpty()
                && phones.isEmpty()
                && numbers.isEmpty()
                && links.isEmpty()
                && emails.isEmpty();
    }

    /** Those that the others do not have. A phone number is the same however its digits are parted. */
    List<String> missingIn(Facts others) {
        return Stream.of(
                        less(amounts, others.amounts),
                        less(dates, others.dates),
                        less(periods, others.periods),
                        less(phones, others.digitRuns()),
                        less(numbers, others.numbers),
                        less(links, others.links),
                        less(emails, others.emails))
                .flatMap(List::stream)
                .toList();
    }

    static List<String> less(Set<String> stated, Set<String> known) {
        return stated.stream().filter(fact -> !known.contains(fact)).toList();
    }

    /** Everything whose digits could be a phone number. */
    Set<String> digitRuns() {
        var runs = new LinkedHashSet<>(phones);
        numbers.forEach(number -> runs.add(digits(number)));
        return runs;
    }

    /** What is left of a text once the facts found so far are taken out, so that a date is not a number again. */
    private static final class Rest {

        private String text;
        private final boolean glancing;

        Rest(String text, boolean glancing) {
            this.text = text;
            this.glancing = glancing;
        }

        String left() {
            return text;
        }

        Set<String> take(Pattern pattern, Places.Kind places, Function<MatchResult, Stream<String>> spelling) {
            var found = new LinkedHashSet<String>();
            var kept = new StringBuilder();
            var from = 0;
            var matcher = pattern.matcher(text);
            var seek = new Seek(matcher, text, glancing ? places.in(text) : _ -> true);
            while (seek.find()) {
                var before = found.size();
                var told = spelling.apply(matcher).toList();
                found.addAll(told);
                if (!told.isEmpty() || found.size() > before) {
                    kept.append(text, from, matcher.start()).append(' ');
                    from = matcher.end();
                }
            }
            text = from == 0 ? text : kept.append(text, from, text.length()).toString();
            return found;
        }
    }

    private static String trimmed(String link) {
        return MARKS.matcher(link).replaceAll("");
    }

    private static String amount(MatchResult match) {
        var figure = Stream.of(1, 2, 3)
                .map(match::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
        var cents = CENTS.matcher(figure).matches();
        var digits = digits(figure);
        var decimals = cents ? figure.length() - 1 - Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(',')) : 0;
        return new BigDecimal(digits)
                .movePointLeft(decimals)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String date(String month, String day) {
        try {
            return MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)).toString();
        } catch (DateTimeException _) {
            return "impossible date " + day + "/" + month;
        }
    }

    /** A slashed date is good if one of its two readings is; the smaller figure goes first when both are months. */
    private static String unordered(String one, String other) {
        return Integer.parseInt(other) > 12 ? date(one, other) : date(other, one);
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

    private static boolean isPhone(String digits) {
        return digits.length() >= DIGITS_OF_A_PHONE;
    }

    /** A single figure is not worth it, and a year says little by itself. */
    private static boolean isNumber(String token) {
        var digits = token.chars().filter(Character::isDigit).count();
        return digits >= 2
                && (digits >= 3 || digits == token.length())
                && !YEAR.matcher(token).matches();
    }
}

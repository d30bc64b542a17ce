package deskhand.pipeline.gate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * The hard facts in a text, each in one spelling, so that {@code 38 EUR} and {@code €38.00} are the same. Which of two
 * figures is the day is unclear in {@code 3/4/2026}; either reading counts as the same date.
 */
record Facts(Set<String> amounts, Set<String> dates, Set<String> numbers, Set<String> links, Set<String> emails) {

    private static final String CURRENCY = "(?:€|£|\\$|¥|eur|usd|gbp|chf|sek|euros?|dollars?|pounds?|%|percent)";
    private static final String FIGURE = "(\\d{1,3}(?:[.,' ]\\d{3})*(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)";
    private static final Pattern AMOUNT =
            Pattern.compile("(?i)(?:" + CURRENCY + " ?" + FIGURE + "|" + FIGURE + " ?" + CURRENCY + ")");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY_MONTH = Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?" + MONTH);
    private static final Pattern MONTH_DAY = Pattern.compile("(?i)\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b");
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-(\\d{2})-(\\d{2})\\b");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})[/.]\\d{2,4}\\b");

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>()\"]+");
    private static final Pattern EMAIL = Pattern.compile("(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)\\b[a-z0-9-]*\\d[a-z0-9-]*\\d[a-z0-9-]*\\d[a-z0-9-]*\\b");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    static Facts in(String text) {
        var rest = new Rest(text);
        var links = rest.take(LINK, match -> trimmed(match.group()));
        var emails = rest.take(EMAIL, match -> match.group().toLowerCase(Locale.ROOT));
        var dates = new LinkedHashSet<String>();
        dates.addAll(rest.take(ISO, match -> date(match.group(1), match.group(2))));
        dates.addAll(rest.take(SLASHED, match -> unordered(match.group(1), match.group(2))));
        dates.addAll(rest.take(DAY_MONTH, match -> date(month(match.group(2)), match.group(1))));
        dates.addAll(rest.take(MONTH_DAY, match -> date(month(match.group(1)), match.group(2))));
        var amounts = rest.take(AMOUNT, Facts::amount);
        var numbers = rest.take(NUMBER, match -> match.group().toLowerCase(Locale.ROOT));
        numbers.removeIf(number -> YEAR.matches(number));
        return new Facts(amounts, dates, numbers, links, emails);
    }

    /** What is left of a text once the facts found so far are taken out, so that a date is not a number again. */
    private static final class Rest {

        private String text;

        Rest(String text) {
            this.text = text;
        }

        Set<String> take(Pattern pattern, Function<Matcher, String> spelling) {
            var found = new LinkedHashSet<String>();
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(spelling.apply(matcher));
            }
            text = pattern.matcher(text).replaceAll(" ");
            return found;
        }
    }

    private static String trimmed(String link) {
        return link.replaceAll("[.,;:!?]+$", "").toLowerCase(Locale.ROOT);
    }

    private static String amount(Matcher match) {
        var figure = match.group(1) != null ? match.group(1) : match.group(2);
        var cents = figure.matches(".*[.,]\\d{1,2}");
        var digits = figure.replaceAll("[^\\d]", "");
        var decimals = cents ? figure.length() - 1 - Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(',')) : 0;
        return new BigDecimal(digits)
                .movePointLeft(decimals)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
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
}

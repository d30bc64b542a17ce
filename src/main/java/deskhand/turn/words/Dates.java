package deskhand.turn.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;

/** Days as records and stages write them, the way people write them in a language. */
final class Dates {

    private static final int LONGEST = 30;

    private record Shape(
            DateTimeFormatter written, TemporalQuery<? extends TemporalAccessor> as, DateTimeFormatter wanted) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(english("d MMMM uuuu"), LocalDate::from, DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)),
            new Shape(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    LocalDate::from,
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)),
            new Shape(english("MMMM uuuu"), YearMonth::from, DateTimeFormatter.ofLocalizedPattern("yMMMM")),
            new Shape(english("d MMM"), MonthDay::from, DateTimeFormatter.ofLocalizedPattern("MMMd")));

    private final Locale locale;

    Dates(Locale locale) {
        // Notes in English have the day before the month.
        this.locale = locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    private static DateTimeFormatter english(String shape) {
        return DateTimeFormatter.ofPattern(shape, Locale.ENGLISH);
    }

    /** What is no day stays as it is. */
    String told(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        for (var shape : SHAPES) {
            try {
                return shape.wanted().withLocale(locale).format(shape.written().parse(text, shape.as()));
            } catch (DateTimeException e) {
                // written in another way, or no day at all
            }
        }
        return text;
    }
}

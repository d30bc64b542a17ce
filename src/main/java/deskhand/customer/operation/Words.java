package deskhand.customer.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and rhythms as people read them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    static String month(LocalDate day) {
        return MONTH.format(YearMonth.from(day));
    }

    static String rhythm(int months) {
        return switch (months) {
            case 1 -> "monthly";
            case 2 -> "every two months";
            case 3 -> "every three months";
            default -> "every " + months + " months";
        };
    }

    static String months(int months) {
        return months == 1 ? "one month" : months + " months";
    }
}

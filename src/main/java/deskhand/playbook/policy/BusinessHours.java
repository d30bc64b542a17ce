package deskhand.playbook.policy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When people are there. {@code hours} are like {@code mon 09:00-12:30}, {@code holidays} like {@code 2026-12-25}. The modes
 * limit the bot within and outside these hours.
 */
@MappedEntity("business_hours")
public record BusinessHours(
        @Id String connection,
        String timeZone,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> hours,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> holidays,
        @Nullable String modeWithin,
        @Nullable String modeOutside) {

    /** Stands for every connection that has no hours of its own. */
    public static final String OTHERS = "*";

    static final Pattern SPAN =
            Pattern.compile("(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

    public BusinessHours {
        hours = List.copyOf(hours);
        holidays = List.copyOf(holidays);
    }

    /** A day's time during which people are there. Midnight at the end is told as 24:00. */
    public record Span(DayOfWeek day, LocalTime from, LocalTime to) {

        static Span of(String text) {
            var match = SPAN.matcher(text.toLowerCase(Locale.ROOT));
            if (!match.matches()) {
                throw new IllegalArgumentException(text);
            }
            var days = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
            var to = match.group(4).equals("24")
                    ? LocalTime.MAX
                    : LocalTime.of(Integer.parseInt(match.group(4)), Integer.parseInt(match.group(5)));
            return new Span(
                    DayOfWeek.of(days.indexOf(match.group(1)) + 1),
                    LocalTime.of(Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))),
                    to);
        }

        boolean has(DayOfWeek when, LocalTime time) {
            return day == when && !time.isBefore(from) && time.isBefore(to);
        }
    }

    public List<Span> spans() {
        return hours.stream().map(Span::of).toList();
    }

    public boolean areOpen(Instant now) {
        var there = now.atZone(ZoneId.of(timeZone));
        return !holidays.contains(there.toLocalDate().toString())
                && spans().stream().anyMatch(span -> span.has(there.getDayOfWeek(), there.toLocalTime()));
    }
}

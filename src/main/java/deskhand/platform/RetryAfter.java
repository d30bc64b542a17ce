package deskhand.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long somebody else's service wants to be left alone, as HTTP's {@code Retry-After} has it: seconds or a date. */
public final class RetryAfter {

    private RetryAfter() {}

    /** Nothing if it says nothing that can be read. A date that is over is no wait at all. */
    public static @Nullable Duration read(String told, Instant now) {
        var text = told.strip();
        if (text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
            return Duration.ofMillis(Math.round(1000 * Double.parseDouble(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var left = Duration.between(now, until);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

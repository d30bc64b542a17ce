package deskhand.testing.chatwoot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The several ways in which Chatwoot writes a time. */
final class Times {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    static @Nullable String iso(@Nullable Instant time) {
        return time == null ? null : ISO.format(time);
    }

    static @Nullable String isoSecond(@Nullable Instant time) {
        return time == null ? null : iso(time.truncatedTo(ChronoUnit.SECONDS));
    }

    static long seconds(@Nullable Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }

    /** Seconds with a fraction; a double would be written with an exponent. */
    static BigDecimal fraction(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}

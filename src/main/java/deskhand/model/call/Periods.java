package deskhand.model.call;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this day and this month have taken so far. Read again every half minute, because other nodes spend too; what this
 * node spends in between is added at once.
 */
@Singleton
class Periods {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ModelCallRows rows;
    private final Clock clock;
    private @Nullable Sums sums;
    private long readings;

    Periods(ModelCallRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    record Sums(LocalDate day, Spent today, Spent month, Instant freshUntil) {}

    synchronized Sums now() {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var known = sums;
        if (known == null || !known.day().equals(day) || !now.isBefore(known.freshUntil())) {
            known = new Sums(
                    day,
                    rows.since(day.atStartOfDay().toInstant(ZoneOffset.UTC)),
                    rows.since(day.withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                    now.plus(FRESH));
            sums = known;
            readings++;
        }
        return known;
    }

    /** To be remembered before a call is recorded. */
    synchronized long readings() {
        return readings;
    }

    /** Where the records were read in between, nobody knows whether this call was among them, so they are read again. */
    synchronized void add(ModelCall call, long readingsBefore) {
        if (readings != readingsBefore) {
            sums = null;
        }
        Optional.ofNullable(sums)
                .ifPresent(known -> sums = new Sums(
                        known.day(), known.today().plus(call), known.month().plus(call), known.freshUntil()));
    }
}

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
        }
        return known;
    }

    synchronized void add(ModelCall call) {
        Optional.ofNullable(sums)
                .ifPresent(known -> sums = new Sums(
                        known.day(), known.today().plus(call), known.month().plus(call), known.freshUntil()));
    }
}

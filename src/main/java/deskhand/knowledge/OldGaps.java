package deskhand.knowledge;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets questions that nobody has asked for a year, whether or not somebody saw to them. */
@Singleton
class OldGaps implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(365);

    private final GapRows rows;
    private final Clock clock;

    OldGaps(GapRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-knowledge-gaps";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        rows.forget(clock.instant().minus(KEPT));
    }
}

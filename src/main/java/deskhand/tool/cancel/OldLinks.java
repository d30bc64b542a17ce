package deskhand.tool.cancel;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets links that have long been worth nothing. What was done by them stays with its approval. */
@Singleton
class OldLinks implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(90);

    private final CancelLinkRows rows;
    private final Clock clock;

    OldLinks(CancelLinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-cancel-links";
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

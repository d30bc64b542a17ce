package deskhand.learning.correction;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Finds out what became of drafts from what is stored anyway, whichever way it came in: nothing is missed by a crash, and what
 * is seen twice counts once.
 */
@Singleton
class DraftFates implements RecurringJob {

    /** A draft that nobody touched for so long says nothing. */
    private static final Duration LOOK_BACK = Duration.ofDays(14);

    private static final int MOST = 200;

    private final FateRows rows;
    private final Comparing comparing;
    private final CorrectionSettings settings;
    private final Clock clock;

    DraftFates(FateRows rows, Comparing comparing, CorrectionSettings settings, Clock clock) {
        this.rows = rows;
        this.comparing = comparing;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "draft-fates";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        if (!settings.enabled()) {
            return;
        }
        var now = clock.instant();
        var since = now.minus(LOOK_BACK);
        rows.takeDown(since);
        rows.decided(since, now.minus(settings.quiet()), MOST).forEach(comparing::settle);
    }
}

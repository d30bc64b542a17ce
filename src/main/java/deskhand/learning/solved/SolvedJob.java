package deskhand.learning.solved;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through what was resolved lately, from what is stored anyway: nothing is missed by a crash. */
@Singleton
class SolvedJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(SolvedJob.class);
    private static final Duration LOOK_BACK = Duration.ofDays(14);
    private static final int MOST = 200;

    private final SolvedRows rows;
    private final Solving solving;
    private final SolvedSettings settings;
    private final Clock clock;

    SolvedJob(SolvedRows rows, Solving solving, SolvedSettings settings, Clock clock) {
        this.rows = rows;
        this.solving = solving;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "solved-conversations";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        if (!settings.enabled()) {
            return;
        }
        for (var resolved : rows.fresh(clock.instant().minus(LOOK_BACK), MOST)) {
            try {
                solving.look(resolved);
            } catch (RuntimeException e) {
                // One that cannot be read must not keep those after it from being looked at.
                LOG.warn(
                        "The resolved conversation {} could not be looked at: {}",
                        resolved.id(),
                        e.getClass().getSimpleName());
                rows.looked(resolved.id(), resolved.newestMessage());
            }
        }
        rows.deleteBeyond(settings.kept());
    }
}

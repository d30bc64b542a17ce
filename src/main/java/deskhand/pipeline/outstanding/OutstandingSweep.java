package deskhand.pipeline.outstanding;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Lists customers with something open who may not have written yet. Nobody is written to: people look at the list. */
@Singleton
class OutstandingSweep implements RecurringJob {

    private final OutstandingRows rows;
    private final Clock clock;

    OutstandingSweep(OutstandingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outstanding";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        rows.sweep(clock.instant());
    }
}

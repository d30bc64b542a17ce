package deskhand.model.call;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Deletes records of calls when their time is over. */
@Singleton
class OldCalls implements RecurringJob {

    private static final int AT_A_TIME = 20_000;

    private final ModelCallRows rows;
    private final CallSettings settings;
    private final Clock clock;

    OldCalls(ModelCallRows rows, CallSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-model-calls";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        rows.deleteOlder(clock.instant().minus(settings.keep()), AT_A_TIME);
    }
}

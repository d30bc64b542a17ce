package deskhand.customer.operation;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Lets subscriptions go on whose pause, asked for here, is over. Pauses that the shop told of are the shop's own. */
@Singleton
class Pauses implements RecurringJob {

    private final OperationRows rows;
    private final Clock clock;

    Pauses(OperationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ended-pauses";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        rows.resume(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}

package deskhand.console;

import deskhand.intake.DeliveryLog;
import deskhand.outbox.ActionLog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How much waits for a person. Every open page asks many times a second, so it is remembered for a moment. */
@Singleton
class Waiting {

    private static final int MOST = 99;
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final ActionLog actions;
    private final DeliveryLog deliveries;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered("", Instant.MIN);

    private record Remembered(String says, Instant until) {}

    Waiting(ActionLog actions, DeliveryLog deliveries, Clock clock) {
        this.actions = actions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Empty if nothing waits. */
    String says() {
        var now = clock.instant();
        var known = remembered;
        if (now.isBefore(known.until())) {
            return known.says();
        }
        var fresh = says(actions.countParked(MOST + 1) + deliveries.countFailed(MOST + 1));
        remembered = new Remembered(fresh, now.plus(REMEMBERED));
        return fresh;
    }

    private static String says(long count) {
        if (count == 0) {
            return "";
        }
        return count > MOST ? MOST + "+" : Long.toString(count);
    }
}

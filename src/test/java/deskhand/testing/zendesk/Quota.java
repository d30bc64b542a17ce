package deskhand.testing.zendesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many calls in a window that begins with the first of them. */
final class Quota {

    private final int total;
    private final Duration window;
    private final Clock clock;
    private Instant until = Instant.MIN;
    private int spent;

    Quota(int total, Duration window, Clock clock) {
        this.total = total;
        this.window = window;
        this.clock = clock;
    }

    /** Whether there was one left. */
    synchronized boolean spend() {
        var now = clock.instant();
        if (!now.isBefore(until)) {
            until = now.plus(window);
            spent = 0;
        }
        spent++;
        return spent <= total;
    }

    int total() {
        return total;
    }

    synchronized int left() {
        return Math.max(0, total - spent);
    }

    /** Seconds until the next window. */
    synchronized long resets() {
        return Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    }
}

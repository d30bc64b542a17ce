package deskhand.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting that always ends. */
public final class Patience {

    private static final Duration STEP = Duration.ofMillis(20);

    private Patience() {}

    /** True as soon as it holds, false if it still does not at the end. */
    public static boolean until(BooleanSupplier holds, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    public static void pause(Duration time) {
        pauseUntil(System.nanoTime() + time.toNanos());
    }

    static void pauseUntil(long nanoTime) {
        while (true) {
            var left = nanoTime - System.nanoTime();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return;
            }
            LockSupport.parkNanos(left);
        }
    }
}

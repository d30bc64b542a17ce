package deskhand.platform;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets deliveries go before work: while several wait to be acknowledged, work that asks for a database connection stands
 * back. One at a time is let through all the same, so that a flood slows the work down and does not stop it.
 */
@Singleton
public class Precedence {

    private static final int MAY_WAIT = 2;
    private static final Duration BETWEEN_PASSES = Duration.ofMillis(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicLong lastPass = new AtomicLong(System.nanoTime());

    public void deliveryCame() {
        deliveries.incrementAndGet();
    }

    public void deliveryLeft() {
        deliveries.decrementAndGet();
    }

    /** How many are under way. */
    public int deliveries() {
        return deliveries.get();
    }

    void standBack() {
        while (deliveries() > MAY_WAIT
                && !isLetThrough()
                && !Thread.currentThread().isInterrupted()) {
            var pause = BETWEEN_LOOKS.toNanos();
            LockSupport.parkNanos(pause / 2 + ThreadLocalRandom.current().nextLong(pause));
        }
    }

    private boolean isLetThrough() {
        var last = lastPass.get();
        var now = System.nanoTime();
        return now - last >= BETWEEN_PASSES.toNanos() && lastPass.compareAndSet(last, now);
    }
}

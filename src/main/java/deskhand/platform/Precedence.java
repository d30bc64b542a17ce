package deskhand.platform;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets deliveries go before work: while several wait to be acknowledged, work that asks for a database connection stands
 * back. Only so long each time, so that a flood slows the work down and does not stop it.
 */
@Singleton
public class Precedence {

    private static final int MAY_WAIT = 4;
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private final AtomicInteger deliveries = new AtomicInteger();

    public void deliveryCame() {
        deliveries.incrementAndGet();
    }

    public void deliveryLeft() {
        deliveries.decrementAndGet();
    }

    void standBack() {
        if (deliveries.get() <= MAY_WAIT) {
            return;
        }
        var until = System.nanoTime() + LONGEST.toNanos();
        while (deliveries.get() > MAY_WAIT
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}

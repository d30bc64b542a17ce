package deskhand.platform;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets deliveries go before work. While some wait to be acknowledged, jobs that have not begun stand back; never for long,
 * so that a flood slows the work down and does not stop it.
 */
@Singleton
public class Precedence {

    private static final int MAY_WAIT = 4;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final AtomicInteger deliveries = new AtomicInteger();

    public void deliveryCame() {
        deliveries.incrementAndGet();
    }

    public void deliveryLeft() {
        deliveries.decrementAndGet();
    }

    void standBack() {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (deliveries.get() > MAY_WAIT
                && System.nanoTime() < until
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}

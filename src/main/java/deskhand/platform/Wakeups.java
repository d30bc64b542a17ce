package deskhand.platform;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Wakes the scheduler when a job falls due instead of letting it wait for its next look at the table. Only a hint: jobs
 * of other nodes, and those over the bound, are found by looking.
 */
@Context
class Wakeups {

    private static final int MOST_WAITING = 20_000;
    private static final Duration FARTHEST = Duration.ofMinutes(1);

    /** A look costs a query, so in a flood one look serves all that fell due within this time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wakeups").daemon().factory());
    private final AtomicInteger waiting = new AtomicInteger();
    private final Clock clock;
    private final AtomicBoolean lookIsPlanned = new AtomicBoolean();
    private volatile Runnable look = () -> {};
    private volatile long lastLook = System.nanoTime();

    Wakeups(Clock clock) {
        this.clock = clock;
    }

    void call(Runnable newLook) {
        look = newLook;
    }

    void at(Instant time) {
        var delay = Duration.between(clock.instant(), time);
        if (!delay.isPositive()) {
            lookSoon();
        } else if (delay.compareTo(FARTHEST) < 0 && waiting.get() < MOST_WAITING && !timer.isShutdown()) {
            waiting.incrementAndGet();
            var _ = timer.schedule(this::ring, delay.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    private void ring() {
        waiting.decrementAndGet();
        lookSoon();
    }

    private void lookSoon() {
        if (timer.isShutdown() || !lookIsPlanned.compareAndSet(false, true)) {
            return;
        }
        var pause = lastLook + BETWEEN_LOOKS.toNanos() - System.nanoTime();
        var _ = timer.schedule(this::lookNow, Math.max(0, pause), TimeUnit.NANOSECONDS);
    }

    private void lookNow() {
        lookIsPlanned.set(false);
        lastLook = System.nanoTime();
        look.run();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}

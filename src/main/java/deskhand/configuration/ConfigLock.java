package deskhand.configuration;

import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One change of the configuration at a time over all nodes, so that it is known who changed what and that nobody changes
 * what somebody else has just changed. What a dead node held is free after two minutes.
 */
@Singleton
class ConfigLock {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private final LockRows rows;
    private final ReentrantLock here = new ReentrantLock(true);

    ConfigLock(LockRows rows) {
        this.rows = rows;
    }

    <T> T holding(Supplier<T> work) {
        if (here.isHeldByCurrentThread()) {
            return work.get();
        }
        var patience = System.nanoTime() + PATIENCE.toNanos();
        takeHere();
        try {
            var holder = UUID.randomUUID().toString();
            takeEverywhere(holder, patience);
            try {
                return work.get();
            } finally {
                rows.free(holder);
            }
        } finally {
            here.unlock();
        }
    }

    private void takeHere() {
        try {
            if (!here.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private void takeEverywhere(String holder, long patience) {
        while (rows.take(holder) == 0) {
            if (System.nanoTime() > patience || Thread.currentThread().isInterrupted()) {
                throw busy();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static ProblemException busy() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Somebody else is changing the configuration at this moment. Nothing was changed; try again.");
    }
}

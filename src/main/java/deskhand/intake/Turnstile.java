package deskhand.intake;

import deskhand.platform.DataSettings;
import deskhand.platform.Precedence;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets a bounded number of deliveries in at a time. Those over the bound are turned away at once, so that their helpdesk
 * keeps them, instead of piling up in our memory. They are stored on threads of their own: virtual threads would wait in
 * line behind those of the work under way.
 */
@Singleton
class Turnstile {

    private final Semaphore places;
    private final ExecutorService threads;
    private final Precedence precedence;
    private final long longestWaitMillis;

    Turnstile(IntakeSettings settings, DataSettings data, Precedence precedence) {
        places = new Semaphore(settings.mostWaiting());
        threads = Executors.newFixedThreadPool(
                data.acknowledgePool(),
                Thread.ofPlatform().name("acknowledge-", 0).daemon().factory());
        longestWaitMillis = settings.longestWait().toMillis();
        this.precedence = precedence;
    }

    /** Empty if there was no place, or no turn in time. In the latter case it may still be stored; it is known then. */
    <T> Optional<T> pass(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        precedence.deliveryCame();
        var underWay = threads.submit(() -> {
            try {
                return work.get();
            } finally {
                precedence.deliveryLeft();
                places.release();
            }
        });
        try {
            return Optional.of(underWay.get(longestWaitMillis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}

package deskhand.intake;

import deskhand.platform.DataSettings;
import deskhand.platform.Precedence;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    /**
     * Never blocks the caller. {@code otherwise} if there was no place, or no turn in time; in the latter case it may still
     * be stored, and is known when it is sent again.
     */
    <T> CompletionStage<T> pass(Supplier<T> work, T otherwise) {
        if (!places.tryAcquire()) {
            return CompletableFuture.completedFuture(otherwise);
        }
        precedence.deliveryCame();
        var answer = new CompletableFuture<T>();
        try {
            threads.execute(() -> {
                try {
                    answer.complete(work.get());
                } catch (RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                } finally {
                    leave(); // also when nobody waits for the answer any more
                }
            });
        } catch (RejectedExecutionException _) { // the service is stopping
            leave();
            return CompletableFuture.completedFuture(otherwise);
        }
        return answer.completeOnTimeout(otherwise, longestWaitMillis, TimeUnit.MILLISECONDS);
    }

    private void leave() {
        precedence.deliveryLeft();
        places.release();
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}

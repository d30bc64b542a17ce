package deskhand.intake;

import deskhand.platform.DataSettings;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a bounded number of deliveries in at a time. Those over the bound are turned away at once, so that their helpdesk
 * keeps them, instead of piling up in our memory.
 */
@Singleton
class Turnstile {

    private final Semaphore places;
    private final Semaphore writing;
    private final long longestWaitMillis;

    Turnstile(IntakeSettings settings, DataSettings data) {
        places = new Semaphore(settings.mostWaiting());
        writing = new Semaphore(data.acknowledgePool(), true);
        longestWaitMillis = settings.longestWait().toMillis();
    }

    /** Empty if there was no place, or no turn in time. */
    <T> Optional<T> pass(Supplier<T> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (!writing.tryAcquire(longestWaitMillis, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                writing.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            places.release();
        }
    }
}

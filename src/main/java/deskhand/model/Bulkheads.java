package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many questions a provider gets at the same time. */
@Singleton
class Bulkheads {

    private final ModelSettings settings;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    Bulkheads(ModelSettings settings) {
        this.settings = settings;
    }

    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a place as long as there is time. */
    Place enter(Profile profile, Duration within) throws InterruptedException {
        var free = places.computeIfAbsent(profile.address(), _ -> new Semaphore(settings.atOnce(), true));
        if (!free.tryAcquire(Math.max(0, within.toMillis()), TimeUnit.MILLISECONDS)) {
            throw new ModelUnavailable(Why.TOO_SLOW, "too many questions to this provider at once", null);
        }
        return free::release;
    }
}

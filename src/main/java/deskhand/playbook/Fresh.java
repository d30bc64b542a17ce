package deskhand.playbook;

import deskhand.platform.Afresh;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that every turn needs and people edit: an edit made on any node counts within two seconds. */
public final class Fresh<T> {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Supplier<T> load;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Kept<T> kept;

    public Fresh(Supplier<T> load, Clock clock) {
        this.load = load;
        this.clock = clock;
    }

    /** Only one thread reads it anew; the others go on with what they have. */
    public T get() {
        if (Afresh.here()) {
            return load.get();
        }
        var known = kept;
        if (known != null && (known.isFresh(clock.instant()) || !loading.tryLock())) {
            return known.what();
        }
        if (known == null) {
            loading.lock();
        }
        try {
            var now = kept;
            if (now == null || !now.isFresh(clock.instant())) {
                now = new Kept<>(load.get(), clock.instant().plus(FRESH));
                kept = now;
            }
            return now.what();
        } finally {
            loading.unlock();
        }
    }

    /** It was edited here, so that it counts at once. */
    public void forget() {
        kept = null;
    }

    private record Kept<T>(T what, Instant until) {

        boolean isFresh(Instant now) {
            return now.isBefore(until);
        }
    }
}

package deskhand.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every turn asks the database for and people seldom change. An edit counts on every node within seconds. */
public final class Remembered<T> {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Supplier<T> read;
    private final Duration fresh;
    private final Clock clock;
    private volatile @Nullable Known<T> known;

    public Remembered(Supplier<T> read, Clock clock) {
        this(read, FRESH, clock);
    }

    /** {@code fresh}: for how long an edit on another node may go unseen. */
    public Remembered(Supplier<T> read, Duration fresh, Clock clock) {
        this.read = read;
        this.fresh = fresh;
        this.clock = clock;
    }

    public T get() {
        if (Afresh.here()) {
            return read.get();
        }
        var now = clock.instant();
        var current = known;
        if (current == null || !now.isBefore(current.until())) {
            current = new Known<>(read.get(), now.plus(fresh));
            known = current;
        }
        return current.value();
    }

    /** After an edit on this node, so that it counts at once. */
    public void forget() {
        known = null;
    }

    private record Known<T>(T value, Instant until) {}
}

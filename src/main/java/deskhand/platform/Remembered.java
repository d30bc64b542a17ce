package deskhand.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every turn asks the database for and people seldom change. An edit counts at once on the node where it is made, if its
 * transaction is a short one, and everywhere within seconds.
 */
public final class Remembered<T> {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** Nobody sees an edit before it is committed, so what is read while it may not be is not remembered. */
    private static final Duration UNSETTLED = Duration.ofMillis(200);

    private final Function<@Nullable T, T> read;
    private final Duration fresh;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known<T> known;
    private volatile @Nullable T last;
    private Instant settled = Instant.MIN;

    private Remembered(Function<@Nullable T, T> read, Duration fresh, Clock clock) {
        this.read = read;
        this.fresh = fresh;
        this.clock = clock;
    }

    public Remembered(Supplier<T> read, Clock clock) {
        this(read, FRESH, clock);
    }

    /** {@code fresh}: for how long an edit on another node may go unseen. */
    public Remembered(Supplier<T> read, Duration fresh, Clock clock) {
        this(_ -> read.get(), fresh, clock);
    }

    /** {@code read} is given what it read before, if anything, so that what has not changed can stay the same object. */
    public static <T> Remembered<T> comparing(Function<@Nullable T, T> read, Clock clock) {
        return new Remembered<>(read, FRESH, clock);
    }

    /** Of those who need it anew one reads it, and the others go on with what they have, unless that is too old. */
    public T get() {
        if (Afresh.here()) {
            return read.apply(null);
        }
        var now = clock.instant();
        var current = known;
        if (current == null) {
            return keep(read.apply(last), now);
        }
        if (now.isBefore(current.until())) {
            return current.value();
        }
        if (!now.isBefore(current.until().plus(fresh))) {
            return keep(read.apply(current.value()), now);
        }
        if (!reading.tryLock()) {
            return current.value();
        }
        try {
            return keep(read.apply(current.value()), now);
        } finally {
            reading.unlock();
        }
    }

    private synchronized T keep(T value, Instant readAt) {
        last = value;
        if (!readAt.isBefore(settled)) {
            known = new Known<>(value, readAt.plus(fresh));
        }
        return value;
    }

    /** After an edit on this node, or within it. */
    public synchronized void forget() {
        settled = clock.instant().plus(UNSETTLED);
        known = null;
    }

    private record Known<T>(T value, Instant until) {}
}

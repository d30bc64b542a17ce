package deskhand.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before an action is tried again: longer each time, jittered, and never less than asked for. */
@Singleton
class Backoff {

    private static final int MOST_DOUBLINGS = 16;

    private final OutboxSettings settings;
    private final RandomGenerator random;

    Backoff(OutboxSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    int mostTries() {
        return settings.mostTries();
    }

    Duration settle() {
        return settings.settle();
    }

    Duration pause(int triesBefore, @Nullable Duration askedFor) {
        var doubled = settings.firstPause().multipliedBy(1L << Math.min(triesBefore, MOST_DOUBLINGS));
        var longest = settings.longestPause();
        var pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        var jittered = Duration.ofMillis(pause.toMillis() * 3 / 4 + random.nextLong(pause.toMillis() / 2 + 1));
        return askedFor != null && askedFor.compareTo(jittered) > 0 ? askedFor : jittered;
    }
}

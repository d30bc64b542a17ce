package deskhand.knowledge.embedded;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Computes what new passages mean, and all of them anew when another model is used. */
@Singleton
class EmbeddingJob implements RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(15);

    /** Then others may have the thread; what is left waits for the next time. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int AT_ONCE = 32;

    private final Meanings meanings;
    private final Clock clock;

    EmbeddingJob(Meanings meanings, Clock clock) {
        this.meanings = meanings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "knowledge-embedding";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        var until = clock.instant().plus(LONGEST);
        while (clock.instant().isBefore(until)) {
            if (meanings.computeNext(AT_ONCE) < AT_ONCE) {
                meanings.forgetOthers();
                return;
            }
        }
    }
}

package deskhand.knowledge.embedded;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts the words of the library. A small one with every change; a large one, as it takes seconds, every few minutes and when it
 * has grown or shrunk by half.
 */
@Singleton
class Lexicons {

    private static final int SMALL = 5_000;
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(10);

    /** Stems that fewer passages of a large library have are not worth their memory. */
    private static final int RARE = 4;

    private final WordRows rows;
    private final Clock clock;
    private Instant countedAt = Instant.MIN;
    private int counted;

    Lexicons(WordRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    synchronized Lexicon count(@Nullable Lexicon last, int passages) {
        var now = clock.instant();
        var small = passages <= SMALL;
        var much = Math.abs(passages - counted) > counted / 2;
        if (last != null && !small && !much && now.isBefore(countedAt.plus(OFTEN_ENOUGH))) {
            return last;
        }
        var lexicon = small
                ? new Lexicon(rows.counted(1), passages, 0, rows.usualLength())
                : new Lexicon(rows.counted(RARE), passages, 1, rows.usualLength());
        countedAt = now;
        counted = passages;
        return lexicon;
    }
}

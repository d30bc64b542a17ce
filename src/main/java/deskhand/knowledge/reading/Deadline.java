package deskhand.knowledge.reading;

import java.time.Duration;

/** How long reading a file may take: files can be made so that libraries work on them for hours. */
final class Deadline {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long end;

    Deadline(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new TooMuch("Reading the file took too long. Split it into smaller ones.");
        }
    }
}

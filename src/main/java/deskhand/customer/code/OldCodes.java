package deskhand.customer.code;

import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Forgets codes that have long been worth nothing. */
@Singleton
class OldCodes implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(30);

    private final CodeRows codes;
    private final TriedRows tries;
    private final Clock clock;

    OldCodes(CodeRows codes, TriedRows tries, Clock clock) {
        this.codes = codes;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-one-time-codes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        codes.forget(before);
        tries.forget(before);
    }
}

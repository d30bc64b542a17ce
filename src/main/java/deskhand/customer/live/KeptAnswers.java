package deskhand.customer.live;

import deskhand.base.Recent;
import deskhand.customer.LiveSource.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a system told of somebody a moment ago. */
final class KeptAnswers {

    private static final int MOST = 5_000;

    private final Duration keep;
    private final Clock clock;
    private final Map<String, Kept> kept = Recent.byAge(MOST);

    private record Kept(Said said, Instant until) {}

    KeptAnswers(Duration keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    synchronized Optional<Said> of(String email) {
        return Optional.ofNullable(kept.get(email))
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Kept::said);
    }

    /** Trouble is not kept. */
    synchronized Said keep(String email, Said said) {
        if (!(said instanceof Said.Unknown)) {
            kept.put(email, new Kept(said, clock.instant().plus(keep)));
        }
        return said;
    }

    synchronized void forget(String email) {
        kept.remove(email);
    }

    synchronized void forgetAll() {
        kept.clear();
    }
}

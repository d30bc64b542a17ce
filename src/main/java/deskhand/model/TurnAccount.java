package deskhand.model;

import deskhand.model.masking.Masks;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one turn has left to wait for models, and the placeholders that stand for its personal data. */
final class TurnAccount {

    private final Duration time;
    private final Masks masks = new Masks();
    private final AtomicLong waited = new AtomicLong();
    private volatile @Nullable String withheld;

    TurnAccount(Duration time) {
        this.time = time;
    }

    Masks masks() {
        return masks;
    }

    /** Time in which models were waited for counts, not time on the clock: a turn taken up again has some left. */
    void waited(long nanos) {
        waited.addAndGet(nanos);
    }

    Duration left() {
        return time.minusNanos(waited.get());
    }

    /** What one who has a fallback leaves to it: a quarter of a whole turn, or half of what there is. */
    Duration forFallback() {
        var quarter = time.dividedBy(4);
        var half = left().dividedBy(2);
        return half.compareTo(quarter) < 0 ? half : quarter;
    }

    /** A call was not made, for this reason. */
    void withhold(String reason) {
        withheld = reason;
    }

    @Nullable
    String withheld() {
        return withheld;
    }
}

package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a one-time code that the customer wrote. {@code until}: how long the address is proven, else null. */
@Serdeable
public record Identity(State state, int triesLeft, @Nullable Instant until) {

    public enum State {
        PROVEN,
        WRONG,
        EXPIRED,
        /** Tried too often. */
        LOCKED
    }
}

package deskhand.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as people look at it. {@code state} is taken, ignored, known or failed; {@code body} is there only when one
 * is looked at by itself.
 */
public record LoggedDelivery(
        long id,
        String connection,
        String key,
        String event,
        String state,
        @Nullable String note,
        Instant receivedAt,
        @Nullable String body) {

    /** Bodies stay out of logs. */
    @Override
    public String toString() {
        return "LoggedDelivery[" + id + ", " + state + "]";
    }
}

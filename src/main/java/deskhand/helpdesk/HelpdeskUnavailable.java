package deskhand.helpdesk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The helpdesk did not answer in a usable way; asking again later may help. */
public class HelpdeskUnavailable extends RuntimeException {

    private final transient @Nullable Duration after;

    public HelpdeskUnavailable(String message, @Nullable Duration after, @Nullable Throwable cause) {
        super(message, cause);
        this.after = after;
    }

    public @Nullable Duration after() {
        return after;
    }
}

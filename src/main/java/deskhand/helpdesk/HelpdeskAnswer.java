package deskhand.helpdesk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one call to a helpdesk's API. */
public sealed interface HelpdeskAnswer {

    record Fine(String body) implements HelpdeskAnswer {}

    /** Asking again may help. {@code inDoubt}: the call may have had its effect, or may have it in a moment. */
    record Trouble(
            String why,
            boolean inDoubt,
            @Nullable Duration after,
            @Nullable Exception cause) implements HelpdeskAnswer {

        /** As the result of an action. */
        public ActionResult result() {
            return inDoubt ? new ActionResult.InDoubt(why) : new ActionResult.TryLater(why, after);
        }

        /** As the end of a read. */
        public HelpdeskUnavailable unavailable() {
            return new HelpdeskUnavailable(why, after, cause);
        }
    }

    /** It understood and will not, however often it is asked. */
    record No(int status, String body) implements HelpdeskAnswer {}
}

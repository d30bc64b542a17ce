package deskhand.helpdesk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one try at an action. */
public sealed interface ActionResult {

    /** {@code ref}: the helpdesk's id of what was made, when it made something. */
    record Done(@Nullable String ref) implements ActionResult {}

    /** It did not happen. {@code after}: what the helpdesk asked us to wait, or null. */
    record TryLater(String why, @Nullable Duration after) implements ActionResult {}

    /** The helpdesk was asked and nobody knows whether it did it, or whether it is just doing it. */
    record InDoubt(String why) implements ActionResult {}

    /** The helpdesk will not do it, however often it is asked. */
    record Refused(String why) implements ActionResult {}
}

package deskhand.helpdesk.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one call to the sandbox's API. */
sealed interface SandboxAnswer {

    record Fine(String body) implements SandboxAnswer {}

    /** Asking again may help. {@code inDoubt}: the call may have had its effect, or may have it in a moment. */
    record Trouble(
            String why,
            boolean inDoubt,
            @Nullable Duration after,
            @Nullable Exception cause) implements SandboxAnswer {}

    record No(String why) implements SandboxAnswer {}
}

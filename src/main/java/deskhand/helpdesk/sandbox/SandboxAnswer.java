package deskhand.helpdesk.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one call to the sandbox's API. */
sealed interface SandboxAnswer {

    record Fine(String body) implements SandboxAnswer {}

    /** Asking again may help; whether the call had its effect is unknown. */
    record Trouble(
            String why, @Nullable Duration after, @Nullable Exception cause) implements SandboxAnswer {}

    record No(String why) implements SandboxAnswer {}
}

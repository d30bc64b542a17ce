package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One use of a tool in a turn, as the model asked for it and as it was answered. {@code approval} is the operation that now
 * waits for a person.
 */
@Serdeable
public record ToolUse(
        String tool,
        State state,
        String arguments,
        String result,
        @Nullable Long approval,
        long micros) {

    public enum State {
        /** {@code result} is what it told, or what it did. */
        DONE,
        /** Nothing has been done yet: a person decides. */
        PENDING,
        /** It may not be used like this; {@code result} says why. */
        REFUSED,
        /** It was tried and did not work; {@code result} says why. */
        FAILED
    }
}

package deskhand.helpdesk;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen to while a connection was set up, changed or taken down.
 *
 * @param about what it is about, in one word
 * @param says what was found or done
 * @param todo what is left for a person to do
 */
public record Step(
        String about, State state, String says, @Nullable String todo) {

    public enum State {
        /** Was not so before. */
        DONE,
        /** Was so already. */
        FOUND,
        /** Had been changed by somebody else and is as it should be again. */
        REPAIRED,
        /** Is deliberately not touched. */
        KEPT,
        /** Has to be done by a person. */
        LEFT
    }
}

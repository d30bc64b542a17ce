package deskhand.console.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Whether something can still be done about a draft.
 *
 * @param says empty if it simply waits
 * @param isMoving a reply is on its way, so look again soon
 * @param newer the turn that came after it
 */
public record Standing(
        String says,
        String tone,
        boolean canAct,
        boolean isMoving,
        @Nullable Long newer) {

    /** Differs whenever it would look different. */
    public String version() {
        return Integer.toHexString(hashCode());
    }

    static final Standing WAITS = new Standing("", "quiet", true, false, null);

    static Standing over(String says, String tone) {
        return new Standing(says, tone, false, false, null);
    }
}

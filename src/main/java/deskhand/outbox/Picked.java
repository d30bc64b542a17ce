package deskhand.outbox;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.Connection;
import deskhand.turn.Reason;
import deskhand.turn.Turn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an action may be executed now. */
sealed interface Picked {

    /**
     * {@code inDoubt}: an earlier try got no answer. {@code doubt}: why it looks out of date by what we know ourselves, without
     * asking the helpdesk.
     */
    record Ready(
            long id,
            Action action,
            String marker,
            int tries,
            Turn turn,
            Connection connection,
            String conversationRef,
            boolean inDoubt,
            @Nullable Reason doubt)
            implements Picked {

        /** An earlier try may have reached the helpdesk without our learning of it. */
        boolean triedBefore() {
            return tries > 0;
        }

        boolean leavesMarker() {
            return action.isPublic() || action instanceof Action.WriteNote;
        }
    }

    record NotYet(Instant at) implements Picked {}

    record Over() implements Picked {}
}

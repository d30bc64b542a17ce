package deskhand.outbox;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.Connection;
import deskhand.turn.Reason;
import deskhand.turn.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an action may be executed now. */
sealed interface Picked {

    /**
     * {@code inDoubt}: an earlier try got no answer. {@code doubt}: why it looks out of date by what we know ourselves, without
     * asking the helpdesk. {@code decidedBy}: the person who decided on it, null if the bot did. {@code changes}: what of the
     * same turn follows and can be done in one go with it. {@code onlyTo}: the mailbox that the reply must reach and no other,
     * because it carries a code or what only a code has opened.
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
            @Nullable Reason doubt,
            @Nullable String decidedBy,
            @Nullable String onlyTo,
            List<Change> changes)
            implements Picked {

        public Ready {
            changes = List.copyOf(changes);
        }

        /** An earlier try may have reached the helpdesk without our learning of it. */
        boolean triedBefore() {
            return tries > 0;
        }

        /** And if an earlier try may have arrived, only the helpdesk can tell. */
        boolean isUnwanted() {
            return doubt == Reason.CONNECTION_DELETED || (doubt != null && !(triedBefore() && leavesMarker()));
        }

        boolean leavesMarker() {
            return action.isPublic() || action instanceof Action.WriteNote;
        }
    }

    /** An action that says nothing and could be done together with the one before it. */
    record Change(long id, Action action) {}

    record NotYet(Instant at) implements Picked {}

    record Over() implements Picked {}
}

package deskhand.pipeline.decide;

import deskhand.helpdesk.Priority;
import deskhand.playbook.handoff.Receiver;
import deskhand.turn.Allowed;
import deskhand.turn.Picture;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Reply;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision depends on. {@code budgetSpent}: what kept paid models from being asked, in words; {@code lookedUp}:
 * whether a tool told something of the customer; {@code important}:
 * whether the customer is of a tier that goes first; {@code receiver}: who gets what is handed over for a reason.
 */
record Circumstances(
        Turn turn,
        Picture picture,
        Allowed allowed,
        Proposal proposal,
        Reply reply,
        Verdict verdict,
        @Nullable String budgetSpent,
        boolean lookedUp,
        boolean important,
        Function<Reason, Receiver> receiver) {

    Priority priority() {
        var route =
                picture.route().atLeast(picture.signals().over(picture.route().urgency()));
        return Priorities.of(route, important);
    }
}

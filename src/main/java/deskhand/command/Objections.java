package deskhand.command;

import deskhand.conversation.Conversations;
import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.turn.TurnLog;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why nothing may be done with a draft any more, as far as it is known here; the outbox looks at the helpdesk itself. */
@Singleton
class Objections {

    private final Turns turns;
    private final TurnLog log;
    private final Conversations conversations;
    private final ActionLog actions;
    private final DeedRows deeds;

    Objections(Turns turns, TurnLog log, Conversations conversations, ActionLog actions, DeedRows deeds) {
        this.turns = turns;
        this.log = log;
        this.conversations = conversations;
        this.actions = actions;
        this.deeds = deeds;
    }

    /** {@code asItIs}: it is about the draft's own words, which a colleague may have rejected. */
    Optional<String> against(long turn, boolean asItIs) {
        var rejectedBy = asItIs ? deeds.rejectedBy(turn) : Optional.<String>empty();
        var objection = againstAny(turn);
        return objection == null
                ? rejectedBy.map(who -> who + " rejected this draft. Your own wording can be sent.")
                : Optional.of(objection);
    }

    private @Nullable String againstAny(long id) {
        var turn = log.find(id).orElseThrow();
        var heard = turns.heard(id).orElse(null);
        if (heard == null) {
            return "it is so old that what it answers is not kept any more.";
        }
        if (turn.finishedAt() == null || turns.aLaterExists(heard)) {
            return "another draft is being written, because there is something new. Look at that one first.";
        }
        var replies = actions.ofTurn(id).stream()
                .filter(action -> action.word().equals("post_reply"))
                .map(LoggedAction::state)
                .toList();
        if (replies.contains("WAITING") || replies.contains("PARKED")) {
            return "the reply is on its way already.";
        }
        return replies.contains("DONE") || !conversations.someoneWaits(turn.conversationId())
                ? "the customer has a reply already."
                : null;
    }
}

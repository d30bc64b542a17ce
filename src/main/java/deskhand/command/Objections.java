package deskhand.command;

import deskhand.conversation.Conversations;
import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.turn.TurnLog;
import deskhand.turn.Turns;
import deskhand.turn.words.Phrase;
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
    Optional<Phrase> against(long turn, boolean asItIs) {
        var rejectedBy = asItIs ? deeds.rejectedBy(turn) : Optional.<String>empty();
        var objection = againstAny(turn);
        return objection == null
                ? rejectedBy.map(who -> Phrase.of("command.against.rejected", who))
                : Optional.of(objection);
    }

    private @Nullable Phrase againstAny(long id) {
        var turn = log.find(id).orElseThrow();
        var heard = turns.heard(id).orElse(null);
        if (heard == null) {
            return Phrase.of("command.against.old");
        }
        if (turn.finishedAt() == null || turns.aLaterExists(heard)) {
            return Phrase.of("command.against.another");
        }
        var replies = actions.ofTurn(id).stream()
                .filter(action -> action.word().equals("post_reply"))
                .map(LoggedAction::state)
                .toList();
        if (replies.contains("WAITING") || replies.contains("PARKED")) {
            return Phrase.of("command.against.on_its_way");
        }
        return replies.contains("DONE") || !conversations.someoneWaits(turn.conversationId())
                ? Phrase.of("command.against.replied")
                : null;
    }
}

package deskhand.console.inbox;

import deskhand.conversation.Conversation;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Status;
import deskhand.insight.WorkList;
import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.platform.listing.Paging;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Reason;
import deskhand.turn.TurnLog;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how things stand with a draft, as far as it is known here. Before anything is sent the outbox reads the helpdesk itself. */
@Singleton
class Standings {

    private final ActionLog actions;
    private final TurnLog turns;
    private final Conversations conversations;
    private final WorkList work;

    Standings(ActionLog actions, TurnLog turns, Conversations conversations, WorkList work) {
        this.actions = actions;
        this.turns = turns;
        this.conversations = conversations;
        this.work = work;
    }

    Standing of(LoggedTurn turn, Conversation conversation) {
        var replies = actions.ofTurn(turn.id()).stream()
                .filter(action -> action.word().equals("post_reply"))
                .toList();
        var newer = newer(turn);
        var sent = sent(replies);
        if (sent.isPresent()) {
            return sent.get();
        }
        var late = replies.stream()
                .filter(action -> action.state().equals("WITHDRAWN") && action.decidedBy() != null)
                .reduce((first, last) -> last)
                .map(Standings::late);
        if (newer != null) {
            return new Standing(
                    late.map(says -> says + " ").orElse("") + "There is something new in this conversation.",
                    "stop",
                    false,
                    false,
                    newer);
        }
        return over(turn, conversation)
                .map(says ->
                        Standing.over(late.map(it -> it + " ").orElse("") + says, late.isEmpty() ? "quiet" : "stop"))
                .orElseGet(() -> late.map(says -> new Standing(says, "stop", true, false, null))
                        .orElse(taken(turn)));
    }

    private static Optional<Standing> sent(List<LoggedAction> replies) {
        if (has(replies, "WAITING")) {
            return Optional.of(new Standing(
                    "On its way. The conversation is read once more before it goes out.", "care", false, true, null));
        }
        if (has(replies, "PARKED")) {
            return Optional.of(Standing.over(
                    "The helpdesk did not take the reply. It is among the parked actions on the operations page.",
                    "stop"));
        }
        return replies.stream()
                .filter(action -> action.state().equals("DONE"))
                .findFirst()
                .map(action -> Standing.over(
                        action.decidedBy() == null
                                ? "Sent by the bot."
                                : "Sent. " + action.decidedBy() + " decided on it.",
                        "good"));
    }

    private static boolean has(List<LoggedAction> replies, String state) {
        return replies.stream().anyMatch(action -> action.state().equals(state));
    }

    private static String late(LoggedAction action) {
        var reason = action.reason();
        return "Too late, so it was not sent."
                + (reason == null ? "" : " " + Reason.valueOf(reason).says());
    }

    private @Nullable Long newer(LoggedTurn turn) {
        return turns.ofConversation(turn.conversationId(), Paging.newest(null, 1)).stream()
                .map(LoggedTurn::id)
                .filter(id -> id > turn.id())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> over(LoggedTurn turn, Conversation conversation) {
        if (turn.finishedAt() == null) {
            return Optional.of("The bot is still at work on it.");
        }
        if (conversation.status() == Status.RESOLVED) {
            return Optional.of("The conversation is closed.");
        }
        return conversations.someoneWaits(conversation.id())
                ? Optional.empty()
                : Optional.of("The customer has an answer already.");
    }

    private Standing taken(LoggedTurn turn) {
        return work.taken(turn.id())
                .map(taken -> new Standing(
                        taken.what().equals("reject")
                                ? taken.who() + " rejected this draft. Your own wording can still be sent."
                                : taken.who() + " took this conversation over.",
                        "care",
                        true,
                        false,
                        null))
                .orElse(Standing.WAITS);
    }
}

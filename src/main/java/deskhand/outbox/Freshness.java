package deskhand.outbox;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Author;
import deskhand.helpdesk.HelpdeskConversation;
import deskhand.helpdesk.Said;
import deskhand.helpdesk.Status;
import deskhand.turn.Line;
import deskhand.turn.Reason;
import deskhand.turn.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what a turn wants to say still fits the conversation as the helpdesk has it at this moment. */
final class Freshness {

    private Freshness() {}

    /**
     * Why a public action must not happen any more, or empty if it may. Who has the conversation does not matter where a
     * person decided on it, whether anybody answered does. {@code onlyTo}: the mailbox it must reach and no other.
     */
    static Optional<Reason> objection(
            Action action, Turn turn, HelpdeskConversation live, @Nullable String decidedBy, @Nullable String onlyTo) {
        if ((decidedBy == null && live.facts().assignee() == Assignee.HUMAN)
                || unheard(turn, live).stream().anyMatch(said -> said.author() == Author.AGENT)) {
            return Optional.of(Reason.HUMAN_TOOK_OVER);
        }
        if (live.facts().status() == Status.RESOLVED) {
            return Optional.of(Reason.CONVERSATION_CLOSED);
        }
        if (!live.facts().canReply()) {
            return Optional.of(Reason.CHANNEL_CLOSED);
        }
        if (onlyTo != null && !(live.facts().mailbox() && isFor(onlyTo, live))) {
            return Optional.of(Reason.ADDRESS_SHARED);
        }
        // That a person takes over stays true whatever else the customer says.
        if (action instanceof Action.PostReply && unheard(turn, live).stream().anyMatch(Said::fromOutside)) {
            return Optional.of(Reason.CUSTOMER_WROTE_AGAIN);
        }
        return Optional.empty();
    }

    /** The helpdesk sends to the address that the contact has now; ours may be older. */
    private static boolean isFor(String email, HelpdeskConversation live) {
        var now = live.facts().contact().email();
        return now != null && now.strip().equalsIgnoreCase(email.strip());
    }

    /** What was said in public since the first message that the turn answers, and that the turn does not know. */
    static List<Said> unheard(Turn turn, HelpdeskConversation live) {
        if (turn.asks().isEmpty()) {
            return List.of();
        }
        var known = refs(turn);
        var since = turn.asks().getFirst().at();
        return live.messages().stream()
                .filter(said -> !said.hidden()
                        && !known.contains(said.ref())
                        && !said.at().isBefore(since))
                .toList();
    }

    private static Set<String> refs(Turn turn) {
        return Stream.concat(turn.asks().stream(), turn.history().stream())
                .map(Line::ref)
                .collect(Collectors.toCollection(HashSet::new));
    }
}

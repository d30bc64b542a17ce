package deskhand.command;

import deskhand.base.Defused;
import deskhand.conversation.Conversations;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Vocabulary;
import deskhand.outbox.ActionLog;
import deskhand.outbox.LoggedAction;
import deskhand.outbox.Outbox;
import deskhand.turn.LoggedTurn;
import deskhand.turn.Outcome;
import deskhand.turn.Reason;
import deskhand.turn.TurnLog;
import deskhand.turn.words.Phrase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts a draft because a person says so, as it is or in their wording. The outbox still withdraws it if the customer or a
 * colleague was faster.
 */
@Singleton
class Sending {

    private static final String REPLIED = "ai_replied";

    private final TurnLog log;
    private final Objections objections;
    private final Conversations conversations;
    private final Helpdesks helpdesks;
    private final Vocabulary vocabulary;
    private final Outbox outbox;
    private final ActionLog actions;

    Sending(
            TurnLog log,
            Objections objections,
            Conversations conversations,
            Helpdesks helpdesks,
            Vocabulary vocabulary,
            Outbox outbox,
            ActionLog actions) {
        this.log = log;
        this.objections = objections;
        this.conversations = conversations;
        this.helpdesks = helpdesks;
        this.vocabulary = vocabulary;
        this.outbox = outbox;
        this.actions = actions;
    }

    Effect send(Order order, @Nullable String edited) {
        var objection = objections.against(order.turn(), edited == null);
        if (objection.isPresent()) {
            return new Effect.Told(Phrase.of("command.not_sent", objection.get()));
        }
        var turn = log.find(order.turn()).orElseThrow();
        var text = edited == null ? draft(turn).orElse(null) : edited;
        if (text == null) {
            return new Effect.Told(Phrase.of("command.not_sent.no_draft"));
        }
        if (!Defused.text(text).equals(text)) {
            return new Effect.Told(Phrase.of("command.not_sent.template"));
        }
        var pieces =
                helpdesks.of(order.connection()).pieces(order.conversation().channel(), text);
        return pieces.isEmpty() ? new Effect.Told(Phrase.of("command.not_sent.long")) : post(order, pieces);
    }

    private Effect post(Order order, List<String> pieces) {
        var conversation = order.conversation().id();
        var first = 0L;
        for (var piece : pieces) {
            var id = outbox.appendDecided(order.turn(), conversation, new Action.PostReply(piece), order.who());
            first = first == 0 ? id : first;
        }
        var untrueNow = vocabulary.outcomes().stream()
                .filter(label -> !label.equals(REPLIED))
                .toList();
        outbox.append(order.turn(), conversation, new Action.AddLabels(List.of(REPLIED), untrueNow));
        return new Effect.Sending(first);
    }

    private static Optional<String> draft(LoggedTurn turn) {
        return turn.outcome() instanceof Outcome.Draft draft ? Optional.of(draft.reply()) : Optional.empty();
    }

    /** {@code tell}: the agents read of it in a note. */
    record Ended(long turn, NoteCommand.State state, Phrase note, boolean tell) {}

    @Nullable
    Ended ended(long id) {
        var action = actions.find(id).orElseThrow();
        return switch (action.state()) {
            case "WAITING" -> null;
            case "DONE" ->
                // On mails a note right after the reply would cut off who is in copy.
                new Ended(action.turnId(), NoteCommand.State.DONE, Phrase.of("command.sent"), !isMail(action));
            default -> new Ended(action.turnId(), NoteCommand.State.FAILED, notSent(action), true);
        };
    }

    private boolean isMail(LoggedAction action) {
        return conversations
                .find(action.conversationId())
                .filter(found -> found.channel().toLowerCase(Locale.ROOT).contains("mail"))
                .isPresent();
    }

    private static Phrase notSent(LoggedAction action) {
        var reason = action.reason();
        return Phrase.of("command.not_sent.ended", reason == null ? "" : Reason.valueOf(reason));
    }
}

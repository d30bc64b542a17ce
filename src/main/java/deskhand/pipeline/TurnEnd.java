package deskhand.pipeline;

import deskhand.conversation.Conversations;
import deskhand.conversation.Hands;
import deskhand.helpdesk.Action;
import deskhand.outbox.Outbox;
import deskhand.platform.FailPoint;
import deskhand.turn.Journal;
import deskhand.turn.Outcome;
import deskhand.turn.Reason;
import deskhand.turn.Route;
import deskhand.turn.StoredResults;
import deskhand.turn.Turn;
import deskhand.turn.Turns;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores how a turn ended. Outcome and actions are one transaction: there is never one without the other. */
@Singleton
class TurnEnd {

    private final Turns turns;
    private final Outbox outbox;
    private final Conversations conversations;
    private final StoredResults json;
    private final Remembering remembering;
    private final FailPoint failPoint;
    private final MeterRegistry meters;

    TurnEnd(
            Turns turns,
            Outbox outbox,
            Conversations conversations,
            StoredResults json,
            Remembering remembering,
            FailPoint failPoint,
            MeterRegistry meters) {
        this.turns = turns;
        this.outbox = outbox;
        this.conversations = conversations;
        this.json = json;
        this.remembering = remembering;
        this.failPoint = failPoint;
        this.meters = meters;
    }

    /** What is to be done now; null if another node began the turn again meanwhile: then it stores the outcome. */
    @Transactional
    Outbox.@Nullable Taken with(Planned planned, Turn turn, int start, Journal journal) {
        var outcome = planned.outcome();
        var category = journal.trace().last(Route.class).map(Route::category).orElse(null);
        var ending = new Turns.Ending(outcome.word(), outcome.reason(), json.write(outcome), category);
        var conversation = turns.finish(turn, start, ending);
        if (conversation.isEmpty()) {
            return null;
        }
        journal.keep();
        var people = conversation.get().hands() == Hands.HUMAN;
        if (outcome instanceof Outcome.Escalate && !planned.actions().isEmpty()) {
            conversations.handOver(turn.conversationId());
        }
        var taken = outbox.take(turn, people ? withoutNotice(planned.actions()) : planned.actions());
        failPoint.pass("before outcome");
        remembering.keep(turn, outcome, journal.trace());
        count(outcome.word(), outcome.reason());
        return taken;
    }

    /** The customer knows already that people have taken over. */
    private static List<Action> withoutNotice(List<Action> actions) {
        return actions.stream()
                .filter(action -> !(action instanceof Action.PostNotice))
                .toList();
    }

    @Transactional
    void withoutOutcome(Turn turn, int start, Reason reason) {
        if (turns.finish(turn, start, new Turns.Ending(null, reason, null, null))
                .isPresent()) {
            count("none", reason);
        }
    }

    private void count(String outcome, Reason reason) {
        meters.counter("deskhand.turns", "outcome", outcome, "reason", reason.code())
                .increment();
    }
}

package deskhand.pipeline.handoff;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.turn.Guarded;
import deskhand.turn.Outcome;
import deskhand.turn.Route;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns an outcome into what the helpdesk is told, in the order in which it is to be done. */
@Singleton
public class HandoffWriter {

    private final Notes notes;

    HandoffWriter(Notes notes) {
        this.notes = notes;
    }

    /** Nothing in shadow mode: the turn is only looked at in the console. */
    public List<Action> plan(Turn turn, Outcome outcome, Trace trace) {
        if (turn.mode() == Mode.SHADOW) {
            return List.of();
        }
        return switch (outcome) {
            case Outcome.Send send -> List.of(new Action.PostReply(send.reply()), labels(trace, "ai_replied"));
            case Outcome.Draft draft -> draft(turn, draft, trace);
            case Outcome.Escalate escalate -> escalation(turn, escalate, trace);
        };
    }

    /** Where the bot answers by itself, people only look at what it opens for them. */
    private List<Action> draft(Turn turn, Outcome.Draft draft, Trace trace) {
        var note = new Action.WriteNote(notes.draft(draft, trace), true);
        var labels = labels(trace, "ai_draft");
        return turn.mode() == Mode.AUTO
                ? List.of(note, labels, new Action.SetStatus(Status.OPEN))
                : List.of(note, labels);
    }

    private List<Action> escalation(Turn turn, Outcome.Escalate escalate, Trace trace) {
        var actions = new ArrayList<Action>();
        if (turn.mode() == Mode.AUTO) {
            notice(trace).map(Action.PostNotice::new).ifPresent(actions::add);
        }
        actions.add(new Action.WriteNote(notes.handoff(turn, escalate, trace), false));
        var line = redLine(trace).map(Guarded.RedLine::label);
        actions.add(
                line.isPresent()
                        ? labels(trace, "escalated", "ai_handoff", line.get())
                        : labels(trace, "escalated", "ai_handoff"));
        if (escalate.team() != null) {
            actions.add(new Action.AssignTeam(escalate.team()));
        }
        actions.add(new Action.SetPriority(escalate.priority()));
        actions.add(new Action.SetStatus(Status.OPEN));
        return List.copyOf(actions);
    }

    /** A red line says itself what the customer is told, if anything. */
    private static Optional<String> notice(Trace trace) {
        var line = redLine(trace);
        return line.isPresent()
                ? line.map(Guarded.RedLine::notice)
                : Optional.of(
                        Notice.in(trace.last(Route.class).map(Route::language).orElse("en")));
    }

    private static Optional<Guarded.RedLine> redLine(Trace trace) {
        return trace.last(Guarded.RedLine.class);
    }

    private static Action labels(Trace trace, String... first) {
        var labels = new ArrayList<>(List.of(first));
        trace.last(Route.class).map(Route::category).ifPresent(labels::add);
        return new Action.AddLabels(labels);
    }
}

package deskhand.pipeline.handoff;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Helpdesk;
import deskhand.helpdesk.Helpdesks;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.turn.Guarded;
import deskhand.turn.Outcome;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Turns an outcome into what the helpdesk is told, in the order in which it is to be done. */
@Singleton
public class HandoffWriter {

    private final Notes notes;
    private final Connections connections;
    private final Helpdesks helpdesks;

    HandoffWriter(Notes notes, Connections connections, Helpdesks helpdesks) {
        this.notes = notes;
        this.connections = connections;
        this.helpdesks = helpdesks;
    }

    /** Nothing in shadow mode: the turn is only looked at in the console. */
    public List<Action> plan(Turn turn, Outcome outcome, Trace trace) {
        if (turn.mode() == Mode.SHADOW) {
            return List.of();
        }
        return switch (outcome) {
            case Outcome.Send send -> sending(turn, send, trace);
            case Outcome.Draft draft -> draft(turn, draft, trace);
            case Outcome.Escalate escalate -> escalation(turn, escalate, trace);
        };
    }

    private List<Action> sending(Turn turn, Outcome.Send send, Trace trace) {
        var actions = new ArrayList<Action>();
        var pieces = trace.last(Reply.class).map(Reply::pieces).orElseGet(() -> List.of(send.reply()));
        pieces.forEach(piece -> actions.add(new Action.PostReply(piece)));
        actions.add(labels(trace, HandoffLabels.REPLIED));
        attributes(turn, send, trace).ifPresent(actions::add);
        if (trace.last(Route.class).filter(Route::onlyThanks).isPresent() && resolvesWhenThanked(turn)) {
            actions.add(new Action.SetStatus(Status.RESOLVED));
        }
        return List.copyOf(actions);
    }

    private boolean resolvesWhenThanked(Turn turn) {
        return connections
                .find(turn.connection())
                .filter(connection -> "true".equals(connection.setting(Connection.RESOLVE_WHEN_THANKED)))
                .isPresent();
    }

    /** Where the bot answers by itself, people only look at what it opens for them. */
    private List<Action> draft(Turn turn, Outcome.Draft draft, Trace trace) {
        var actions = new ArrayList<Action>();
        actions.add(new Action.WriteNote(notes.draft(draft, trace), true, null));
        actions.add(labels(trace, HandoffLabels.DRAFT));
        attributes(turn, draft, trace).ifPresent(actions::add);
        if (turn.mode() == Mode.AUTO) {
            actions.add(new Action.SetStatus(Status.OPEN));
        }
        return List.copyOf(actions);
    }

    /** The word to the customer comes last of what is said: on mails a note right after it would cut off who is in copy. */
    private List<Action> escalation(Turn turn, Outcome.Escalate escalate, Trace trace) {
        var actions = new ArrayList<Action>();
        actions.add(new Action.WriteNote(notes.handoff(turn, escalate, trace), false, escalate.team()));
        if (turn.mode() == Mode.AUTO && reaches(turn)) {
            notice(trace).map(Action.PostNotice::new).ifPresent(actions::add);
        }
        var line = redLine(trace).map(Guarded.RedLine::label);
        actions.add(
                line.isPresent()
                        ? labels(trace, HandoffLabels.ESCALATED, HandoffLabels.HANDED_OVER, line.get())
                        : labels(trace, HandoffLabels.ESCALATED, HandoffLabels.HANDED_OVER));
        actions.add(new Action.SetPriority(escalate.priority()));
        attributes(turn, escalate, trace).ifPresent(actions::add);
        if (escalate.team() != null) {
            actions.add(new Action.AssignTeam(escalate.team()));
        }
        actions.add(new Action.SetStatus(Status.OPEN));
        return List.copyOf(actions);
    }

    /** Whether a word to the customer would reach the one who wrote. */
    private static boolean reaches(Turn turn) {
        return turn.canReply() && turn.undelivered() == null && !turn.byOthers();
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
        var untrueNow = HandoffLabels.OUTCOMES.stream()
                .filter(label -> !labels.contains(label))
                .toList();
        return new Action.AddLabels(labels, untrueNow);
    }

    private Optional<Action> attributes(Turn turn, Outcome outcome, Trace trace) {
        var keeps = connections
                .find(turn.connection())
                .flatMap(connection -> helpdesks.find(connection.kind()))
                .filter(Helpdesk::keepsAttributes)
                .isPresent();
        if (!keeps) {
            return Optional.empty();
        }
        var attributes = new HashMap<String, String>();
        attributes.put("ai_outcome", outcome.word());
        attributes.put("ai_reason", outcome.reason().code());
        trace.last(Route.class).map(Route::category).ifPresent(category -> attributes.put("ai_category", category));
        return Optional.of(new Action.SetAttributes(attributes));
    }
}

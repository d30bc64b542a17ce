package deskhand.pipeline.handoff;

import deskhand.base.LanguageGuess;
import deskhand.helpdesk.Action;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.playbook.template.Notice;
import deskhand.playbook.template.ReplyTemplates;
import deskhand.turn.Guarded;
import deskhand.turn.Outcome;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an outcome into what the helpdesk is told, in the order in which it is to be done. */
@Singleton
public class HandoffWriter {

    private final Notes notes;
    private final Desks desks;
    private final Playbook playbook;
    private final ReplyTemplates templates;

    HandoffWriter(Notes notes, Desks desks, Playbook playbook, ReplyTemplates templates) {
        this.notes = notes;
        this.desks = desks;
        this.playbook = playbook;
        this.templates = templates;
    }

    /**
     * Nothing is said in shadow mode or switched off: the turn is only looked at in the console. Where that is so for some messages
     * of a bot that answers others, people must at least see the conversation.
     */
    public List<Action> plan(Turn turn, Outcome outcome, Trace trace) {
        if (turn.mode().compareTo(Mode.SHADOW) <= 0) {
            return desks.isHiddenFromPeople(turn) ? List.of(new Action.SetStatus(Status.OPEN)) : List.of();
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
        if (desks.has(turn, Connection.NOTE_WHEN_SENT)) {
            // On mails a note right after the reply would cut off who is in copy.
            var place = Desks.isMail(turn) ? 0 : actions.size();
            actions.add(place, new Action.WriteNote(notes.sent(trace, desks.of(turn)), false, null));
        }
        actions.add(labels(trace, Set.of(HandoffLabels.REPLIED)));
        attributes(turn, send, trace).ifPresent(actions::add);
        if (trace.last(Route.class).filter(Route::onlyThanks).isPresent()
                && desks.has(turn, Connection.RESOLVE_WHEN_THANKED)) {
            actions.add(new Action.SetStatus(Status.RESOLVED));
        }
        return List.copyOf(actions);
    }

    /** Where the bot answers by itself, people only look at what it opens for them. */
    private List<Action> draft(Turn turn, Outcome.Draft draft, Trace trace) {
        var actions = new ArrayList<Action>();
        actions.add(new Action.WriteNote(notes.draft(draft, trace, desks.of(turn)), true, null));
        actions.add(labels(trace, Set.of(HandoffLabels.DRAFT)));
        attributes(turn, draft, trace).ifPresent(actions::add);
        if (turn.mode() == Mode.AUTO || desks.isHiddenFromPeople(turn)) {
            actions.add(new Action.SetStatus(Status.OPEN));
        }
        return List.copyOf(actions);
    }

    /** The word to the customer comes last of what is said: on mails a note right after it would cut off who is in copy. */
    private List<Action> escalation(Turn turn, Outcome.Escalate escalate, Trace trace) {
        var actions = new ArrayList<Action>();
        actions.add(new Action.WriteNote(notes.handoff(turn, escalate, trace, desks.of(turn)), false, escalate.team()));
        if (turn.mode() == Mode.AUTO && reaches(turn)) {
            notice(turn, trace).map(Action.PostNotice::new).ifPresent(actions::add);
        }
        var mine = new LinkedHashSet<>(List.of(HandoffLabels.ESCALATED, HandoffLabels.HANDED_OVER));
        redLine(trace).map(Guarded.RedLine::label).ifPresent(mine::add);
        trace.last(Route.class).map(Route::sentiment).map(HandoffLabels::of).ifPresent(mine::add);
        mine.addAll(HandoffLabels.of(escalate.reason()));
        actions.add(labels(trace, mine));
        actions.add(new Action.SetPriority(escalate.priority()));
        attributes(turn, escalate, trace).ifPresent(actions::add);
        if (escalate.team() != null) {
            actions.add(new Action.AssignTeam(escalate.team(), otherTeams(escalate.team(), trace)));
        }
        actions.add(new Action.SetStatus(Status.OPEN, true));
        if (escalate.assignee() != null) {
            // After it is open: only then the agent is told. Where the bot had it, the helpdesk may have picked
            // somebody just now.
            actions.add(new Action.AssignPerson(escalate.assignee(), turn.mode() != Mode.AUTO));
        }
        return List.copyOf(actions);
    }

    /** Who gets it where the helpdesk has no such team. */
    private List<String> otherTeams(String team, Trace trace) {
        var others = new LinkedHashSet<String>();
        trace.last(Route.class)
                .map(route -> playbook.category(route.category()).team())
                .ifPresent(others::add);
        others.add(playbook.category(Category.GENERAL).team());
        others.remove(team);
        return List.copyOf(others);
    }

    /** Whether a word to the customer would reach the one who wrote. */
    private static boolean reaches(Turn turn) {
        return turn.canReply() && turn.undelivered() == null && !turn.byOthers();
    }

    /** A red line says itself what the customer is told, if anything. */
    private Optional<String> notice(Turn turn, Trace trace) {
        var line = redLine(trace);
        return line.isPresent()
                ? line.map(Guarded.RedLine::notice)
                : Optional.of(notice(turn, trace.last(Route.class).orElse(null)));
    }

    private String notice(Turn turn, @Nullable Route route) {
        var language = route == null ? LanguageGuess.of(turn.text()) : route.language();
        var set =
                templates.letter(turn.connection(), route == null ? null : route.category(), turn.channel(), language);
        return Notice.in(language, set, desks.closed(turn));
    }

    private static Optional<Guarded.RedLine> redLine(Trace trace) {
        return trace.last(Guarded.RedLine.class);
    }

    private static Action labels(Trace trace, Set<String> mine) {
        var labels = new LinkedHashSet<>(mine);
        trace.last(Route.class).map(Route::category).ifPresent(labels::add);
        var untrueNow = HandoffLabels.passing().stream()
                .filter(label -> !labels.contains(label))
                .toList();
        return new Action.AddLabels(List.copyOf(labels), untrueNow);
    }

    private Optional<Action> attributes(Turn turn, Outcome outcome, Trace trace) {
        if (!desks.keepsAttributes(turn)) {
            return Optional.empty();
        }
        var attributes = new HashMap<String, String>();
        attributes.put("ai_outcome", outcome.word());
        attributes.put("ai_reason", outcome.reason().code());
        trace.last(Route.class).map(Route::category).ifPresent(category -> attributes.put("ai_category", category));
        return Optional.of(new Action.SetAttributes(attributes));
    }
}

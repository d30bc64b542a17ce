package deskhand.pipeline.decide;

import deskhand.helpdesk.Priority;
import deskhand.model.Models;
import deskhand.playbook.Category;
import deskhand.playbook.Playbook;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Guarded;
import deskhand.turn.Outcome;
import deskhand.turn.Picture;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.StageFailed;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import deskhand.turn.Urgency;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a turn ends. What a person must deal with is escalated; what a person should look at, and everything on a
 * connection that may not answer by itself, is a draft; the rest is sent.
 */
@Singleton
public class Decider {

    private final Playbook playbook;
    private final Models models;

    Decider(Playbook playbook, Models models) {
        this.playbook = playbook;
        this.models = models;
    }

    public Outcome redLine(Guarded.RedLine line) {
        var because = new Because(Reason.RED_LINE, line.because() + " (rule " + line.rule() + ")");
        return new Outcome.Escalate(null, line.team(), line.priority(), List.of(because));
    }

    public Outcome nothingToRead() {
        return toGeneral(Priority.NORMAL, Because.of(Reason.NOTHING_TO_READ));
    }

    public Outcome writtenByOthers() {
        return toGeneral(Priority.NORMAL, Because.of(Reason.WRITTEN_BY_OTHERS));
    }

    /** Another try would fail likewise, and the customer waits. */
    public Outcome undelivered(String why) {
        return toGeneral(
                Priority.HIGH,
                new Because(Reason.REPLY_UNDELIVERED, Reason.REPLY_UNDELIVERED.says() + " (" + why + ")"));
    }

    private Outcome toGeneral(Priority priority, Because because) {
        return new Outcome.Escalate(null, playbook.category(Category.GENERAL).team(), priority, List.of(because));
    }

    public Outcome giveUp() {
        return toGeneral(Priority.HIGH, Because.of(Reason.TRIED_TOO_OFTEN));
    }

    public Outcome wantsHuman(Route route) {
        return escalate(null, route, List.of(Because.of(Reason.WANTS_HUMAN)));
    }

    /** What was reached before the failure still helps whoever takes over. */
    public Outcome afterFailure(StageFailed failed, Trace trace) {
        var because = List.of(new Because(failed.reason(), failed.reason().says() + " (stage " + failed.stage() + ")"));
        var draft = trace.last(Reply.class).map(Reply::text).orElse(null);
        return trace.last(Route.class)
                .<Outcome>map(route -> escalate(draft, route, because))
                .orElseGet(() -> new Outcome.Escalate(
                        draft, playbook.category(Category.GENERAL).team(), Priority.NORMAL, because));
    }

    public Outcome decide(Turn turn, Picture picture, Proposal proposal, Reply reply, Verdict verdict) {
        var route =
                picture.route().atLeast(picture.signals().over(picture.route().urgency()));
        var forPeople = forPeople(route, proposal, verdict);
        forPeople.addAll(Beyond.forPeople(picture.signals()));
        var doubts = doubts(picture.clear(), route, proposal, verdict);
        if (!turn.contact().verified() && !route.onlyThanks() && mayTellOfRecords(picture.brief(), proposal)) {
            doubts.add(Because.of(Reason.IDENTITY_UNPROVEN));
        }
        models.withheld(turn.id()).ifPresent(spent -> doubts.add(new Because(Reason.BUDGET_SPENT, spent)));
        doubts.addAll(Beyond.doubts(picture.signals(), picture.issues()));
        if (!turn.attachments().isEmpty()) {
            doubts.add(Because.of(Reason.ATTACHMENT_UNREAD));
        }
        if (!turn.canReply()) {
            doubts.add(Because.of(Reason.CHANNEL_CLOSED));
        }
        if (reply.pieces().isEmpty()) {
            doubts.add(Because.of(Reason.TOO_LONG));
        }
        if (!forPeople.isEmpty()) {
            return escalate(reply.text(), route, joined(forPeople, doubts));
        }
        return switch (turn.mode()) {
            case SHADOW -> new Outcome.Draft(reply.text(), joined(List.of(Because.of(Reason.MODE_IS_SHADOW)), doubts));
            case DRAFT ->
                new Outcome.Draft(reply.text(), doubts.isEmpty() ? List.of(Because.of(Reason.MODE_IS_DRAFT)) : doubts);
            case AUTO ->
                doubts.isEmpty()
                        ? new Outcome.Send(reply.text(), sent(route))
                        : new Outcome.Draft(reply.text(), doubts);
        };
    }

    private static List<Because> forPeople(Route route, Proposal proposal, Verdict verdict) {
        var because = new ArrayList<Because>();
        if (verdict instanceof Verdict.Stop stop) {
            because.add(new Because(Reason.GATE_STOPPED, says(stop.against())));
        }
        if (proposal.handover() != null) {
            var reason = proposal.cites().isEmpty() ? Reason.NO_EVIDENCE : Reason.SPECIALIST_HANDS_OVER;
            because.add(new Because(reason, proposal.handover()));
        }
        if (route.sentiment() == Sentiment.VERY_NEGATIVE) {
            because.add(Because.of(Reason.UNHAPPY_CUSTOMER));
        }
        if (route.urgency() == Urgency.CRITICAL) {
            because.add(Because.of(Reason.URGENT));
        }
        return because;
    }

    private List<Because> doubts(Guarded.Clear clear, Route route, Proposal proposal, Verdict verdict) {
        var because = new ArrayList<Because>();
        if (!clear.suspicions().isEmpty()) {
            because.add(new Because(
                    Reason.INJECTION_SUSPECTED, "The message " + String.join(", and ", clear.suspicions()) + "."));
        }
        if (!(verdict instanceof Verdict.Pass)) {
            because.add(new Because(Reason.GATE_HELD, says(verdict.findings())));
        }
        var threshold = playbook.category(route.category()).confidenceThreshold();
        if (proposal.confidence() < threshold) {
            because.add(new Because(
                    Reason.LOW_CONFIDENCE,
                    "The bot is " + percent(proposal.confidence()) + " sure; " + route.category() + " asks for "
                            + percent(threshold) + "."));
        }
        return because;
    }

    /** Anybody can type somebody else's address, so what our records say may only go out under proven names. */
    private static boolean mayTellOfRecords(Brief brief, Proposal proposal) {
        var records = brief.evidence().stream()
                .filter(evidence -> evidence.kind() != Evidence.Kind.PASSAGE)
                .map(Evidence::ref)
                .toList();
        return !records.isEmpty()
                && (proposal.cites().isEmpty() || proposal.cites().stream().anyMatch(records::contains));
    }

    private static List<Because> sent(Route route) {
        var passed = List.of(Because.of(Reason.ALL_CHECKS_PASSED));
        return route.onlyThanks() ? joined(passed, List.of(Because.of(Reason.ONLY_THANKS))) : passed;
    }

    private static List<Because> joined(List<Because> first, List<Because> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    private Outcome.Escalate escalate(@Nullable String draft, Route route, List<Because> because) {
        return new Outcome.Escalate(draft, playbook.category(route.category()).team(), priority(route), because);
    }

    private static Priority priority(Route route) {
        return switch (route.urgency()) {
            case LOW -> Priority.LOW;
            case NORMAL -> route.sentiment() == Sentiment.VERY_NEGATIVE ? Priority.HIGH : Priority.NORMAL;
            case HIGH -> Priority.HIGH;
            case URGENT, CRITICAL -> Priority.URGENT;
        };
    }

    private static String says(List<Finding> findings) {
        return findings.stream().map(Finding::says).collect(Collectors.joining(" "));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}

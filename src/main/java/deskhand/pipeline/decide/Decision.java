package deskhand.pipeline.decide;

import deskhand.helpdesk.Mode;
import deskhand.turn.Allowed;
import deskhand.turn.Because;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Guarded;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Route;
import deskhand.turn.Sentiment;
import deskhand.turn.Urgency;
import deskhand.turn.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a turn ends, as a pure function of its circumstances. Every reason that counted is named, the gravest first. */
final class Decision {

    private Decision() {}

    static Outcome of(Circumstances it) {
        var route = it.picture()
                .route()
                .atLeast(it.picture().signals().over(it.picture().route().urgency()));
        var forPeople = forPeople(route, it.proposal(), it.verdict());
        forPeople.addAll(Beyond.forPeople(it.picture().signals()));
        var doubts = doubts(route, it);
        if (!forPeople.isEmpty()) {
            var because = joined(forPeople, doubts);
            var receiver = it.receiver().apply(because.getFirst().reason());
            return new Outcome.Escalate(
                    it.reply().text(), receiver.team(), receiver.assignee(), it.priority(), because);
        }
        return switch (it.allowed().mode()) {
            case OFF -> new Outcome.Draft("", List.of(Because.of(Reason.MODE_IS_OFF)));
            case SHADOW -> new Outcome.Draft(it.reply().text(), joined(List.of(mode(it.allowed())), doubts));
            case DRAFT -> new Outcome.Draft(it.reply().text(), joined(doubts, List.of(mode(it.allowed()))));
            case AUTO -> auto(it, route, doubts);
        };
    }

    private static Outcome auto(Circumstances it, Route route, List<Because> doubts) {
        if (!doubts.isEmpty()) {
            return new Outcome.Draft(it.reply().text(), doubts);
        }
        if (!route.onlyThanks() && Sampling.picks(it.turn().id(), it.allowed().reviewShare())) {
            return new Outcome.Draft(it.reply().text(), List.of(Because.of(Reason.SAMPLED_FOR_REVIEW)));
        }
        var passed = List.of(Because.of(Reason.ALL_CHECKS_PASSED));
        return new Outcome.Send(
                it.reply().text(),
                route.onlyThanks() ? joined(passed, List.of(Because.of(Reason.ONLY_THANKS))) : passed);
    }

    static Because mode(Allowed allowed) {
        var reason = switch (allowed.mode()) {
            case OFF -> Reason.MODE_IS_OFF;
            case SHADOW -> Reason.MODE_IS_SHADOW;
            case DRAFT, AUTO -> Reason.MODE_IS_DRAFT;
        };
        return allowed.limitedBy() == null
                ? Because.of(reason)
                : new Because(reason, "The mode is " + word(allowed.mode()) + " for " + allowed.limitedBy() + ".");
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static List<Because> forPeople(Route route, Proposal proposal, Verdict verdict) {
        var because = new ArrayList<Because>();
        if (verdict instanceof Verdict.Stop stop) {
            because.add(new Because(Reason.GATE_STOPPED, says(stop.against())));
        }
        if (proposal.handover() != null) {
            because.add(new Because(handover(proposal), proposal.handover()));
        }
        if (route.sentiment() == Sentiment.VERY_NEGATIVE) {
            because.add(Because.of(Reason.UNHAPPY_CUSTOMER));
        }
        if (route.urgency() == Urgency.CRITICAL) {
            because.add(Because.of(Reason.URGENT));
        }
        return because;
    }

    private static Reason handover(Proposal proposal) {
        if (proposal.isFixed()) {
            return Reason.IDENTITY_UNPROVEN;
        }
        return proposal.cites().isEmpty() ? Reason.NO_EVIDENCE : Reason.SPECIALIST_HANDS_OVER;
    }

    private static List<Because> doubts(Route route, Circumstances it) {
        var because = new ArrayList<Because>();
        suspicions(it.picture().clear(), because);
        if (!(it.verdict() instanceof Verdict.Pass)) {
            because.add(new Because(Reason.GATE_HELD, says(it.verdict().findings())));
        }
        if (it.proposal().confidence() < it.allowed().threshold()) {
            because.add(new Because(
                    Reason.LOW_CONFIDENCE,
                    "The bot is " + percent(it.proposal().confidence()) + " sure; " + route.category() + " asks for "
                            + percent(it.allowed().threshold()) + "."));
        }
        if (!it.turn().contact().verified()
                && !route.onlyThanks()
                && !it.proposal().isFixed()
                && (it.lookedUp() || mayTellOfRecords(it.picture().brief(), it.proposal()))) {
            because.add(Because.of(Reason.IDENTITY_UNPROVEN));
        }
        if (restsOnSolved(it.picture().brief(), it.proposal())) {
            because.add(Because.of(Reason.SIMILAR_CONVERSATION));
        }
        if (it.budgetSpent() != null) {
            because.add(new Because(Reason.BUDGET_SPENT, it.budgetSpent()));
        }
        because.addAll(Beyond.doubts(it.picture().signals(), it.picture().issues()));
        aboutTheChannel(it, because);
        return because;
    }

    private static void suspicions(Guarded.Clear clear, List<Because> because) {
        if (!clear.suspicions().isEmpty()) {
            because.add(new Because(
                    Reason.INJECTION_SUSPECTED, "The message " + String.join(", and ", clear.suspicions()) + "."));
        }
    }

    private static void aboutTheChannel(Circumstances it, List<Because> because) {
        if (!it.turn().attachments().isEmpty()) {
            because.add(Because.of(Reason.ATTACHMENT_UNREAD));
        }
        if (!it.turn().canReply()) {
            because.add(Because.of(Reason.CHANNEL_CLOSED));
        }
        if (it.reply().pieces().isEmpty()) {
            because.add(Because.of(Reason.TOO_LONG));
        }
    }

    /**
     * Anybody can type somebody else's address, so what our records say may only go out under proven names. What was
     * looked up for a draft counts whatever it cites.
     */
    private static boolean mayTellOfRecords(Brief brief, Proposal proposal) {
        var records = brief.evidence().stream()
                .filter(Evidence::isAboutCustomer)
                .map(Evidence::ref)
                .toList();
        return !records.isEmpty()
                && (proposal.cites().isEmpty() || proposal.cites().stream().anyMatch(records::contains));
    }

    /** What somebody else was told may help a person. Sent unread it may be wrong or out of date. */
    private static boolean restsOnSolved(Brief brief, Proposal proposal) {
        var solved = brief.evidence().stream()
                .filter(evidence -> evidence.kind() == Evidence.Kind.SOLVED)
                .map(Evidence::ref)
                .toList();
        return !solved.isEmpty()
                && (proposal.cites().isEmpty() || proposal.cites().stream().anyMatch(solved::contains));
    }

    private static List<Because> joined(List<Because> first, List<Because> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    /** Each with the rule that found it, so that a tuner knows where to look. */
    private static String says(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.says() + " (" + finding.rule() + ")")
                .collect(Collectors.joining(" "));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}

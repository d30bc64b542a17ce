package deskhand.pipeline.gate;

import deskhand.model.Errand;
import deskhand.model.Models;
import deskhand.model.Role;
import deskhand.turn.Brief;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.List;

/** Checks a reply: first by rules that cost nothing and cannot be talked round, then by a judge. */
@Singleton
public class Gate {

    private final Rules rules;
    private final Judge judge;
    private final SupportCheck support;
    private final Models models;

    Gate(Rules rules, Judge judge, SupportCheck support, Models models) {
        this.rules = rules;
        this.judge = judge;
        this.support = support;
        this.models = models;
    }

    public Verdict judge(Turn turn, Route route, Brief brief, Proposal proposal, Reply reply) {
        if (proposal.isFixed()) {
            return new Verdict.Pass(Proposal.FIXED, 1);
        }
        var sources = Sources.of(turn, brief, proposal);
        var found = rules.check(turn, route, proposal, reply, sources);
        if (!found.areNone()) {
            return byRules(found, proposal);
        }
        if (route.onlyThanks()) {
            return new Verdict.Pass("rules", 1);
        }
        return models.has(Errand.of(Role.JUDGE, turn.id(), turn.conversationId()))
                ? judge.judge(turn, route, brief, proposal, reply)
                        .orElseGet(() -> support.withoutJudge(proposal, sources))
                : support.judge(proposal, sources);
    }

    /** How well an answer is supported by texts, without a model. */
    public Support support(String answer, List<String> sources, String question) {
        return support.rate(answer, sources, question);
    }

    private static Verdict byRules(Rules.Findings found, Proposal proposal) {
        return switch (found.verdict()) {
            case "escalate" -> new Verdict.Stop("rules", found.list());
            case "draft" -> new Verdict.Hold("rules", found.list());
            // The embedded specialist would only say the same again.
            default ->
                "embedded".equals(proposal.by())
                        ? new Verdict.Hold("rules", found.list())
                        : new Verdict.Revise("rules", found.list());
        };
    }
}

package deskhand.pipeline.specialist;

import deskhand.model.Errand;
import deskhand.model.Models;
import deskhand.model.Prompts;
import deskhand.model.ProposalAnswer;
import deskhand.model.Role;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Drafts with a model that may use the evidence and nothing else. */
@Singleton
class ModelSpecialist {

    private final Models models;
    private final Prompts prompts;

    ModelSpecialist(Models models, Prompts prompts) {
        this.models = models;
        this.prompts = prompts;
    }

    Proposal draft(Turn turn, Route route, Brief brief, List<Finding> against) {
        var prompt = prompts.fill(
                Role.SPECIALIST,
                "proposal",
                Map.of(
                        "category", route.category(),
                        "language", route.language(),
                        "restatement", route.restatement(),
                        "evidence", brief.told().isEmpty() ? "none" : brief.told(),
                        "left_out", brief.leftOut().isEmpty() ? "nothing" : String.join("; ", brief.leftOut()),
                        "message", turn.text(),
                        "revision", revision(against)));
        return models.ask(errand(turn, route), prompt, ProposalAnswer.class, (answer, by) -> read(answer, by, brief));
    }

    static Errand errand(Turn turn, Route route) {
        return Errand.of(Role.SPECIALIST, turn.id(), turn.conversationId()).in(route.category());
    }

    /** A ref that the model made up is no source. */
    private Proposal read(ProposalAnswer answer, String by, Brief brief) {
        var refs = brief.evidence().stream().map(Evidence::ref).toList();
        return new Proposal(
                answer.text().strip(),
                answer.confidence(),
                answer.cites().stream().filter(refs::contains).distinct().toList(),
                answer.handover(),
                answer.nextSteps(),
                by);
    }

    private String revision(List<Finding> against) {
        return against.isEmpty()
                ? ""
                : prompts.fill(
                                Role.SPECIALIST,
                                "revision",
                                Map.of(
                                        "findings",
                                        against.stream()
                                                .map(finding -> "- " + finding.says())
                                                .collect(Collectors.joining("\n"))))
                        .request();
    }
}

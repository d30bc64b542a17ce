package deskhand.pipeline.specialist;

import deskhand.helpdesk.Author;
import deskhand.model.Errand;
import deskhand.model.Models;
import deskhand.model.Prompts;
import deskhand.model.ProposalAnswer;
import deskhand.model.Role;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Line;
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

    private static final int LINES_OF_HISTORY = 10;

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
                        "evidence", evidence(brief),
                        "left_out", brief.leftOut().isEmpty() ? "nothing" : String.join("; ", brief.leftOut()),
                        "history", history(turn.history()),
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

    private static String evidence(Brief brief) {
        return brief.evidence().isEmpty()
                ? "none"
                : brief.evidence().stream()
                        .map(one -> "[" + one.ref() + "] " + one.title() + ": " + one.text()
                                + (one.link() == null ? "" : " (" + one.link() + ")"))
                        .collect(Collectors.joining("\n"));
    }

    private static String history(List<Line> lines) {
        var said = lines.stream().filter(line -> !line.hidden()).toList();
        return said.isEmpty()
                ? "none"
                : said.subList(Math.max(0, said.size() - LINES_OF_HISTORY), said.size()).stream()
                        .map(line -> (line.author() == Author.CUSTOMER ? "Customer: " : "Support: ") + line.text())
                        .collect(Collectors.joining("\n"));
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

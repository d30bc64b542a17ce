package deskhand.pipeline.gate;

import deskhand.model.Errand;
import deskhand.model.JudgementAnswer;
import deskhand.model.ModelUnavailable;
import deskhand.model.Models;
import deskhand.model.Prompts;
import deskhand.model.Role;
import deskhand.turn.Brief;
import deskhand.turn.Finding;
import deskhand.turn.Reply;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The second tier: a model that did not write the reply. */
@Singleton
class Judge {

    private static final Logger log = LoggerFactory.getLogger(Judge.class);

    /** A pass with a grade below this contradicts itself. */
    private static final double LOWEST_GRADE = 0.5;

    private final Models models;
    private final Prompts prompts;

    Judge(Models models, Prompts prompts) {
        this.models = models;
        this.prompts = prompts;
    }

    /** Nothing if the model did not answer. */
    Optional<Verdict> judge(Turn turn, Brief brief, Reply reply) {
        var evidence = brief.evidence().stream()
                .map(one -> "- " + one.title() + ": " + one.text())
                .collect(Collectors.joining("\n"));
        var prompt = prompts.fill(
                Role.JUDGE,
                "judgement",
                Map.of(
                        "message", turn.text(),
                        "evidence", evidence.isEmpty() ? "none" : evidence,
                        "reply", reply.text()));
        try {
            return Optional.of(models.ask(
                    Errand.of(Role.JUDGE, turn.id(), turn.conversationId()),
                    prompt,
                    JudgementAnswer.class,
                    Judge::verdict));
        } catch (ModelUnavailable unavailable) {
            log.warn("Checked without the judge: {}", unavailable.why());
            return Optional.empty();
        }
    }

    private static Verdict verdict(JudgementAnswer answer, String by) {
        var findings = findings(answer);
        return switch (answer.verdict()) {
            case pass ->
                answer.lowestGrade() >= LOWEST_GRADE
                        ? new Verdict.Pass(by, answer.lowestGrade())
                        : new Verdict.Hold(by, List.of(new Finding("judge", "The judge passed it with a low grade.")));
            case revise -> new Verdict.Revise(by, findings);
            case hold -> new Verdict.Hold(by, findings);
            case stop -> new Verdict.Stop(by, findings);
        };
    }

    private static List<Finding> findings(JudgementAnswer answer) {
        return answer.reasons().isEmpty()
                ? List.of(new Finding("judge", "The judge gave no reason."))
                : answer.reasons().stream()
                        .map(reason -> new Finding("judge", reason))
                        .toList();
    }
}

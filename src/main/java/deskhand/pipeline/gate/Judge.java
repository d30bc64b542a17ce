package deskhand.pipeline.gate;

import deskhand.model.Errand;
import deskhand.model.JudgementAnswer;
import deskhand.model.ModelUnavailable;
import deskhand.model.Models;
import deskhand.model.Prompts;
import deskhand.model.Role;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Line;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second tier: a model that did not write the reply. It sees what was asked, the reply and everything it may rest on, and
 * nothing of how the writer came to it.
 */
@Singleton
class Judge {

    private static final Logger log = LoggerFactory.getLogger(Judge.class);

    /** A pass with a grade below these contradicts itself. */
    private static final double LOWEST_GRADE = 0.5;

    private static final double LOWEST_THAT_HARMS = 0.7;
    private static final int LINES_BEFORE = 6;

    private final Models models;
    private final Prompts prompts;

    Judge(Models models, Prompts prompts) {
        this.models = models;
        this.prompts = prompts;
    }

    /** Nothing if the model did not answer. */
    Optional<Verdict> judge(Turn turn, Route route, Brief brief, Proposal proposal, Reply reply) {
        var prompt = prompts.fill(
                Role.JUDGE,
                "judgement",
                Map.of(
                        "language", route.language(),
                        "message", turn.text(),
                        "before", orNone(before(turn)),
                        "evidence", orNone(evidence(brief)),
                        "tools", orNone(tools(proposal)),
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

    private static String before(Turn turn) {
        var said = turn.history().stream().filter(line -> !line.hidden()).toList();
        return said.subList(Math.max(0, said.size() - LINES_BEFORE), said.size()).stream()
                .map(Judge::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(Line line) {
        return line.author().name().toLowerCase(Locale.ROOT) + ": " + line.text();
    }

    private static String evidence(Brief brief) {
        return brief.evidence().stream()
                .filter(one -> one.kind() != Evidence.Kind.SOLVED)
                .map(one ->
                        "- " + one.title() + ": " + one.text() + (one.link() == null ? "" : " (" + one.link() + ")"))
                .collect(Collectors.joining("\n"));
    }

    private static String tools(Proposal proposal) {
        return proposal.tools().stream()
                .map(use ->
                        "- " + use.tool() + ", " + use.state().name().toLowerCase(Locale.ROOT) + ": " + use.result())
                .collect(Collectors.joining("\n"));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    private static Verdict verdict(JudgementAnswer answer, String by) {
        var findings = findings(answer);
        var grades = new Verdict.Grades(answer.accuracy(), answer.tone(), answer.safety(), answer.completeness());
        return switch (answer.verdict()) {
            case pass -> passed(answer, by, grades);
            case revise -> new Verdict.Revise(by, findings, grades);
            case hold -> new Verdict.Hold(by, findings, grades);
            case stop -> new Verdict.Stop(by, findings, grades);
        };
    }

    private static Verdict passed(JudgementAnswer answer, String by, Verdict.Grades grades) {
        var contradicts = answer.lowestGrade() < LOWEST_GRADE
                || answer.accuracy() < LOWEST_THAT_HARMS
                || answer.safety() < LOWEST_THAT_HARMS;
        if (contradicts) {
            return new Verdict.Hold(by, List.of(new Finding("judge", "The judge passed it with a low grade.")), grades);
        }
        return unsupported(answer).isEmpty()
                ? new Verdict.Pass(by, answer.lowestGrade(), grades)
                : new Verdict.Hold(by, unsupported(answer), grades);
    }

    private static List<Finding> findings(JudgementAnswer answer) {
        var findings = new ArrayList<>(unsupported(answer));
        answer.reasons().stream()
                .filter(reason -> !reason.isBlank())
                .map(reason -> new Finding("judge", reason))
                .forEach(findings::add);
        return findings.isEmpty() ? List.of(new Finding("judge", "The judge gave no reason.")) : findings;
    }

    private static List<Finding> unsupported(JudgementAnswer answer) {
        return answer.unsupported() == null || answer.unsupported().isBlank()
                ? List.of()
                : List.of(new Finding("judge", "Nothing backs: " + answer.unsupported()));
    }
}

package deskhand.pipeline.specialist;

import deskhand.base.SteeringSigns;
import deskhand.base.Storable;
import deskhand.customer.Trust;
import deskhand.model.BlocksAnswer;
import deskhand.model.Errand;
import deskhand.model.Models;
import deskhand.model.Prompt;
import deskhand.model.Prompts;
import deskhand.model.ProposalAnswer;
import deskhand.model.Role;
import deskhand.playbook.Specialists;
import deskhand.tool.Tool;
import deskhand.tool.Tools;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Route;
import deskhand.turn.ToolUse;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafts with a model that may use the evidence and its category's tools, and nothing else. */
@Singleton
class ModelSpecialist {

    private static final int MOST_ASKED = 10;
    private static final int LONGEST_QUESTION = 300;

    private final Models models;
    private final Prompts prompts;
    private final Sections sections;
    private final Specialists specialists;
    private final Wording wording;
    private final TurnTools.Means means;

    ModelSpecialist(
            Models models,
            Prompts prompts,
            Sections sections,
            Specialists specialists,
            Wording wording,
            Tools tools,
            SteeringSigns signs) {
        this.models = models;
        this.prompts = prompts;
        this.sections = sections;
        this.specialists = specialists;
        this.wording = wording;
        this.means = new TurnTools.Means(tools, prompts, signs);
    }

    /** Why a draft is written again, and what tools told for the first one. */
    record Again(List<Finding> against, List<ToolUse> used) {

        static final Again NOT = new Again(List.of(), List.of());
    }

    Proposal draft(Turn turn, Route route, Brief brief, Again again) {
        var strict = specialists.isStrict(route.category());
        var texts = strict ? wording.told(route) : "";
        var request = request(turn, route, brief);
        var toolbox = new TurnTools(
                means,
                caller(turn, route),
                sections.categories(route),
                categories -> filled(strict, categories, texts, request).instructions());
        toolbox.remember(again.used());
        if (strict) {
            toolbox.renewFields();
        }
        request.put("looked_up", lookedUp(again, toolbox));
        request.put("revision", colleague(turn) + revision(again.against()));
        var prompt = filled(strict, sections.categories(route), texts, request);
        return strict
                ? models.ask(
                        errand(turn, route),
                        prompt,
                        BlocksAnswer.class,
                        (answer, by) -> finished(wording.read(answer, by, route, toolbox), toolbox, route),
                        toolbox)
                : models.ask(
                        errand(turn, route),
                        prompt,
                        ProposalAnswer.class,
                        (answer, by) -> finished(read(answer, by, brief, toolbox), toolbox, route),
                        toolbox);
    }

    static Errand errand(Turn turn, Route route) {
        return Errand.of(Role.SPECIALIST, turn.id(), turn.conversationId()).in(route.category());
    }

    /** Whoever writes, as the helpdesk knows them: no name, number or address in a text counts. */
    private static Tool.Caller caller(Turn turn, Route route) {
        return new Tool.Caller(
                turn.id(),
                turn.conversationId(),
                turn.connection(),
                route.category(),
                route.language(),
                Trust.in(turn.contact()),
                turn.contact().email());
    }

    private static Map<String, String> request(Turn turn, Route route, Brief brief) {
        return new HashMap<>(Map.of(
                "category",
                route.category(),
                "language",
                route.language(),
                "restatement",
                route.restatement(),
                "evidence",
                brief.told().isEmpty() ? "none" : brief.told(),
                "left_out",
                brief.leftOut().isEmpty() ? "nothing" : String.join("; ", brief.leftOut()),
                "message",
                turn.text(),
                "looked_up",
                "",
                "revision",
                ""));
    }

    private Prompt filled(boolean strict, List<String> categories, String texts, Map<String, String> request) {
        var values = new HashMap<>(request);
        values.put("safety", specialists.safetyRules());
        values.put("sections", sections.of(categories));
        values.put("texts", texts);
        return prompts.fill(Role.SPECIALIST, strict ? "blocks" : "proposal", values);
    }

    /** A ref that the model made up is no source. */
    private static Proposal read(ProposalAnswer answer, String by, Brief brief, TurnTools toolbox) {
        var refs = Stream.concat(brief.evidence().stream().map(Evidence::ref), toolbox.refs().stream())
                .toList();
        return new Proposal(
                answer.text().strip(),
                answer.confidence(),
                answer.cites().stream().filter(refs::contains).distinct().toList(),
                answer.handover(),
                answer.nextSteps(),
                asked(answer.asked()),
                toolbox.uses(),
                by);
    }

    static List<Proposal.Asked> asked(List<ProposalAnswer.Asked> asked) {
        return asked.stream()
                .limit(MOST_ASKED)
                .map(one -> new Proposal.Asked(Storable.beginning(one.question(), LONGEST_QUESTION), one.answered()))
                .toList();
    }

    /** What code knows besides: a person who was asked for, a language that is not for the bot, traps, and what stays open. */
    private Proposal finished(Proposal draft, TurnTools toolbox, Route route) {
        var category = toolbox.category();
        var foreign = !specialists.profile(category).speaks(route.language());
        var unapproved = specialists.isStrict(category) && !category.equals(route.category());
        var doubtful = foreign || unapproved || !toolbox.suspicions().isEmpty();
        var steps = Stream.of(
                        draft.nextSteps().stream(),
                        toolbox.suspicions().stream(),
                        draft.asked().stream()
                                .filter(one -> !one.answered())
                                .map(one -> "Not answered: " + one.question()),
                        Stream.of("Check the wording: " + category + " is not set up for " + route.language() + ".")
                                .filter(_ -> foreign),
                        Stream.of("Check the wording: in " + category + " only approved texts are sent.")
                                .filter(_ -> unapproved))
                .flatMap(one -> one)
                .distinct()
                .toList();
        return new Proposal(
                draft.text(),
                doubtful ? Math.min(draft.confidence(), Specialist.DOUBTFUL) : draft.confidence(),
                draft.cites(),
                either(toolbox.handover(), draft.handover()),
                steps,
                draft.asked(),
                toolbox.uses(),
                draft.by());
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private String lookedUp(Again again, TurnTools toolbox) {
        return again.used().isEmpty()
                ? ""
                : prompts.fill(Role.SPECIALIST, "looked-up", Map.of("results", toolbox.lookedUp()))
                        .request();
    }

    /** What an agent of the team asked for; the checks that follow are the same. */
    private String colleague(Turn turn) {
        var redo = turn.redo();
        return redo == null || redo.instruction().isBlank()
                ? ""
                : prompts.fill(Role.SPECIALIST, "colleague", Map.of("instruction", redo.instruction()))
                                .request() + "\n\n";
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

package deskhand.pipeline;

import deskhand.pipeline.assemble.Assembler;
import deskhand.pipeline.gate.Gate;
import deskhand.pipeline.identity.Challenges;
import deskhand.pipeline.specialist.Specialist;
import deskhand.tool.Tools;
import deskhand.tool.TransferToSpecialist;
import deskhand.turn.Brief;
import deskhand.turn.Identity;
import deskhand.turn.Journal;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.ToolUse;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** The stages that may run twice: when the gate asks for it, the specialist tries once more with its reasons. */
@Singleton
class Drafting {

    /** {@code route}: with the category whose specialist wrote it in the end. */
    record Draft(Route route, Proposal proposal, Reply reply, Verdict verdict) {}

    private final Challenges challenges;
    private final Specialist specialist;
    private final Assembler assembler;
    private final Gate gate;
    private final Tools tools;

    Drafting(Challenges challenges, Specialist specialist, Assembler assembler, Gate gate, Tools tools) {
        this.challenges = challenges;
        this.specialist = specialist;
        this.assembler = assembler;
        this.gate = gate;
        this.tools = tools;
    }

    Draft draft(Turn turn, Route route, Brief brief, Journal journal) {
        var identity = challenges.found(turn).map(found -> journal.step("identity", Identity.class, () -> found));
        var first = attempt(turn, route, brief, journal, "", () -> first(turn, route, brief, identity));
        return first.verdict() instanceof Verdict.Revise revise
                ? heldIfStillFaulty(attempt(
                        turn,
                        first.route(),
                        brief,
                        journal,
                        " again",
                        () -> specialist.again(turn, first.route(), brief, first.proposal(), revise.against())))
                : first;
    }

    /** Whoever has to prove an address is first told how, in words that are always the same. */
    private Proposal first(Turn turn, Route route, Brief brief, Optional<Identity> identity) {
        var answer = identity.flatMap(found -> challenges.answer(turn, route, found));
        if (answer.isPresent()) {
            return answer.get();
        }
        var draft = specialist.draft(turn, route, brief);
        return specialist.needsProof(turn, route, brief, draft) ? challenges.instead(turn, route, draft) : draft;
    }

    private Draft attempt(
            Turn turn, Route given, Brief brief, Journal journal, String suffix, Supplier<Proposal> drafting) {
        var proposal = journal.costly("specialist" + suffix, Proposal.class, drafting);
        var route = handedTo(proposal)
                .filter(category -> !category.equals(given.category()))
                .map(category -> journal.step("route again" + suffix, Route.class, () -> given.handedTo(category)))
                .orElse(given);
        var reply =
                journal.step("assemble" + suffix, Reply.class, () -> assembler.assemble(turn, route, brief, proposal));
        var verdict =
                journal.costly("gate" + suffix, Verdict.class, () -> gate.judge(turn, route, brief, proposal, reply));
        return new Draft(route, proposal, reply, verdict);
    }

    /** Whose specialist had the last word: from there on its texts, checks, team and limits count. */
    private Optional<String> handedTo(Proposal proposal) {
        return proposal.tools().reversed().stream()
                .filter(use -> use.tool().equals(TransferToSpecialist.NAME) && use.state() == ToolUse.State.DONE)
                .findFirst()
                .flatMap(use -> tools.argument(use.arguments(), "category"));
    }

    /** There is no third attempt. */
    private static Draft heldIfStillFaulty(Draft draft) {
        return draft.verdict() instanceof Verdict.Revise revise
                ? new Draft(
                        draft.route(),
                        draft.proposal(),
                        draft.reply(),
                        new Verdict.Hold(revise.by(), revise.against(), revise.grades()))
                : draft;
    }
}

package deskhand.pipeline;

import deskhand.pipeline.assemble.Assembler;
import deskhand.pipeline.gate.Gate;
import deskhand.pipeline.identity.Challenges;
import deskhand.pipeline.specialist.Specialist;
import deskhand.turn.Brief;
import deskhand.turn.Identity;
import deskhand.turn.Journal;
import deskhand.turn.Proposal;
import deskhand.turn.Reply;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import deskhand.turn.Verdict;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** The stages that may run twice: when the gate asks for it, the specialist tries once more with its reasons. */
@Singleton
class Drafting {

    record Draft(Proposal proposal, Reply reply, Verdict verdict) {}

    private final Challenges challenges;
    private final Specialist specialist;
    private final Assembler assembler;
    private final Gate gate;

    Drafting(Challenges challenges, Specialist specialist, Assembler assembler, Gate gate) {
        this.challenges = challenges;
        this.specialist = specialist;
        this.assembler = assembler;
        this.gate = gate;
    }

    Draft draft(Turn turn, Route route, Brief brief, Journal journal) {
        var identity = challenges.found(turn).map(found -> journal.step("identity", Identity.class, () -> found));
        var first = attempt(turn, route, brief, journal, "", () -> first(turn, route, brief, identity));
        return first.verdict() instanceof Verdict.Revise revise
                ? heldIfStillFaulty(attempt(
                        turn,
                        route,
                        brief,
                        journal,
                        " again",
                        () -> specialist.again(turn, route, brief, first.proposal(), revise.against())))
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
            Turn turn, Route route, Brief brief, Journal journal, String suffix, Supplier<Proposal> drafting) {
        var proposal = journal.costly("specialist" + suffix, Proposal.class, drafting);
        var reply =
                journal.step("assemble" + suffix, Reply.class, () -> assembler.assemble(turn, route, brief, proposal));
        var verdict =
                journal.costly("gate" + suffix, Verdict.class, () -> gate.judge(turn, route, brief, proposal, reply));
        return new Draft(proposal, reply, verdict);
    }

    /** There is no third attempt. */
    private static Draft heldIfStillFaulty(Draft draft) {
        return draft.verdict() instanceof Verdict.Revise revise
                ? new Draft(
                        draft.proposal(),
                        draft.reply(),
                        new Verdict.Hold(revise.by(), revise.against(), revise.grades()))
                : draft;
    }
}

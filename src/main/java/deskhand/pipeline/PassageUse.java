package deskhand.pipeline;

import deskhand.knowledge.Citations;
import deskhand.turn.Brief;
import deskhand.turn.Evidence;
import deskhand.turn.Outcome;
import deskhand.turn.Proposal;
import deskhand.turn.Trace;
import jakarta.inject.Singleton;

/** Tells the library what became of its documents: cited in what was to be sent, or of no help before a handover. */
@Singleton
class PassageUse {

    private final Citations citations;

    PassageUse(Citations citations) {
        this.citations = citations;
    }

    void count(Outcome outcome, Trace trace) {
        switch (outcome) {
            case Outcome.Send _ ->
                trace.last(Proposal.class)
                        .ifPresent(proposal -> citations.count(proposal.cites(), Citations.Event.SENT));
            case Outcome.Escalate _ ->
                trace.last(Brief.class)
                        .ifPresent(brief -> citations.count(
                                brief.evidence().stream().map(Evidence::ref).toList(), Citations.Event.ESCALATED));
            case Outcome.Draft _ -> {} // a person decides what becomes of it
        }
    }
}

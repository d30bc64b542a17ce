package deskhand.pipeline.specialist;

import deskhand.model.ModelUnavailable;
import deskhand.model.Models;
import deskhand.pipeline.specialist.ModelSpecialist.Again;
import deskhand.playbook.Specialists;
import deskhand.tool.Tools;
import deskhand.turn.Brief;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Route;
import deskhand.turn.StageFailed;
import deskhand.turn.ToolUse;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;

/** Drafts an answer from evidence: with a model if there is one, else with what the evidence says word for word. */
@Singleton
public class Specialist {

    /** Of a draft that a person has to look at, however sure the model is. */
    static final double DOUBTFUL = 0.3;

    /** For the customer, if a person sends it before the answer is found. */
    static final String WITHOUT_ANSWER = "Thank you for your message. A colleague will look at it.";

    private final ModelSpecialist model;
    private final EmbeddedSpecialist embedded;
    private final Models models;
    private final Specialists specialists;

    Specialist(ModelSpecialist model, EmbeddedSpecialist embedded, Models models, Specialists specialists) {
        this.model = model;
        this.embedded = embedded;
        this.models = models;
        this.specialists = specialists;
    }

    public Proposal draft(Turn turn, Route route, Brief brief) {
        return draft(turn, route, brief, Again.NOT);
    }

    /** Whether the answer is withheld until it is proven who writes. */
    public boolean needsProof(Turn turn, Route route, Brief brief, Proposal draft) {
        return !route.onlyThanks()
                && (embedded.needsProof(turn, route, brief)
                        || draft.tools().stream()
                                .anyMatch(use -> use.state() == ToolUse.State.REFUSED
                                        && use.result().startsWith(Tools.NOT_PROVEN)));
    }

    /** Writes {@code first} again so that what the gate has against it holds no more. What tools told stays known. */
    public Proposal again(Turn turn, Route route, Brief brief, Proposal first, List<Finding> against) {
        return draft(turn, route, brief, new Again(against, first.tools()));
    }

    private Proposal draft(Turn turn, Route route, Brief brief, Again again) {
        if (route.onlyThanks() || !models.has(ModelSpecialist.errand(turn, route))) {
            return withoutModel(turn, route, brief);
        }
        try {
            return model.draft(turn, route, brief, again);
        } catch (ModelUnavailable unavailable) {
            if (unavailable.leavesItToEmbedded()) {
                return withoutModel(turn, route, brief);
            }
            throw new StageFailed("specialist", Reason.MODEL_UNAVAILABLE, unavailable);
        }
    }

    /** Where wording is strict, what it quotes was not approved for this and waits for a person. */
    private Proposal withoutModel(Turn turn, Route route, Brief brief) {
        var draft = embedded.draft(turn, route, brief);
        return route.onlyThanks() || !specialists.isStrict(route.category())
                ? draft
                : new Proposal(
                        draft.text(),
                        Math.min(draft.confidence(), DOUBTFUL),
                        draft.cites(),
                        draft.handover(),
                        draft.nextSteps(),
                        draft.asked(),
                        draft.tools(),
                        draft.by());
    }
}

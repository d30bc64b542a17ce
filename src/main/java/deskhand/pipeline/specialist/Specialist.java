package deskhand.pipeline.specialist;

import deskhand.model.ModelUnavailable;
import deskhand.model.Models;
import deskhand.turn.Brief;
import deskhand.turn.Finding;
import deskhand.turn.Proposal;
import deskhand.turn.Reason;
import deskhand.turn.Route;
import deskhand.turn.StageFailed;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.List;

/** Drafts an answer from evidence: with a model if there is one, else with what the evidence says word for word. */
@Singleton
public class Specialist {

    private final ModelSpecialist model;
    private final EmbeddedSpecialist embedded;
    private final Models models;

    Specialist(ModelSpecialist model, EmbeddedSpecialist embedded, Models models) {
        this.model = model;
        this.embedded = embedded;
        this.models = models;
    }

    /** {@code against}: what the gate had against the draft before, empty at the first try. */
    public Proposal draft(Turn turn, Route route, Brief brief, List<Finding> against) {
        if (route.onlyThanks() || !models.has(ModelSpecialist.errand(turn, route))) {
            return embedded.draft(turn, route, brief);
        }
        try {
            return model.draft(turn, route, brief, against);
        } catch (ModelUnavailable unavailable) {
            if (unavailable.leavesItToEmbedded()) {
                return embedded.draft(turn, route, brief);
            }
            throw new StageFailed("specialist", Reason.MODEL_UNAVAILABLE, unavailable);
        }
    }
}

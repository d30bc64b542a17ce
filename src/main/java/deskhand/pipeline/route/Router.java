package deskhand.pipeline.route;

import deskhand.model.Errand;
import deskhand.model.ModelUnavailable;
import deskhand.model.Models;
import deskhand.model.Role;
import deskhand.turn.Route;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a message is about. A model is asked if there is one; without it, or if it does not answer, the embedded
 * router's word stands. What the customer says in plain words, such as asking for a person, no model can talk away.
 */
@Singleton
public class Router {

    private static final Logger log = LoggerFactory.getLogger(Router.class);

    private final EmbeddedRouter embedded;
    private final ModelRouter model;
    private final Models models;

    Router(EmbeddedRouter embedded, ModelRouter model, Models models) {
        this.embedded = embedded;
        this.model = model;
        this.models = models;
    }

    public Route route(Turn turn) {
        var mood = Mood.of(turn);
        if (mood.onlyThanks() || !models.has(Errand.of(Role.ROUTER, turn.id(), turn.conversationId()))) {
            return embedded.route(turn, mood);
        }
        return askModel(turn, mood).orElseGet(() -> embedded.route(turn, mood));
    }

    private Optional<Route> askModel(Turn turn, Mood mood) {
        try {
            return Optional.of(model.route(turn, mood));
        } catch (ModelUnavailable unavailable) {
            log.warn("Routed without the model: {}", unavailable.why());
            return Optional.empty();
        }
    }
}

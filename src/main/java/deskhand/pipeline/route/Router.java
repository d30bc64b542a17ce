package deskhand.pipeline.route;

import deskhand.base.LanguageGuess;
import deskhand.model.Errand;
import deskhand.model.FirstTiers;
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
 * Finds out what a message is about. The embedded router is asked first, for nothing; a model if there is one and the
 * embedded router is not sure. Without a model, or if it does not answer, the embedded router's word stands. What the customer says in plain words, such as asking for a person, no model can talk away.
 */
@Singleton
public class Router {

    private static final Logger log = LoggerFactory.getLogger(Router.class);

    private static final int SHORT = 300;

    private final EmbeddedRouter embedded;
    private final Feeling feeling;
    private final ModelRouter model;
    private final Models models;
    private final FirstTiers tiers;

    Router(EmbeddedRouter embedded, Feeling feeling, ModelRouter model, Models models, FirstTiers tiers) {
        this.embedded = embedded;
        this.feeling = feeling;
        this.model = model;
        this.models = models;
        this.tiers = tiers;
    }

    public Route route(Turn turn) {
        var mood = Mood.of(turn);
        if (mood.onlyThanks() || !models.has(Errand.of(Role.ROUTER, turn.id(), turn.conversationId()))) {
            return embedded.route(turn, mood);
        }
        if (!mayBeEnough(turn)) {
            return askModel(turn, mood).orElseGet(() -> embedded.route(turn, mood));
        }
        var own = embedded.route(turn, mood);
        return isEnough(own) ? own : askModel(turn, mood).orElse(own);
    }

    /** What the embedded router makes of a message, whether or not a model could be asked. */
    public Route withoutModel(Turn turn) {
        return embedded.route(turn, Mood.of(turn));
    }

    /** What can be heard in a text whatever it is about. */
    public Tone hear(String text) {
        var mood = Mood.of(text);
        var language = LanguageGuess.of(text);
        return new Tone(
                language,
                mood.urgency(),
                feeling.of(text, language, mood),
                mood.frustrated(),
                mood.wantsHuman(),
                mood.onlyThanks());
    }

    /** A short English message that is plainly about one thing. What went before can give it another meaning. */
    private boolean mayBeEnough(Turn turn) {
        var trustedFrom = tiers.trustedFrom(Role.ROUTER);
        return trustedFrom <= 1
                && turn.text().length() <= SHORT
                && turn.history().isEmpty()
                && "en".equals(LanguageGuess.of(turn.text()))
                && embedded.mayBeSure(turn, trustedFrom);
    }

    private boolean isEnough(Route own) {
        return own.confidence() >= tiers.trustedFrom(Role.ROUTER) && own.secondary() == null;
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

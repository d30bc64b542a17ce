package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import deskhand.platform.Alerts;
import deskhand.platform.Breaker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leaves a profile alone that fails. The operator is told once, until it was back in between. */
@Singleton
public class Breakers {

    private final ModelSettings settings;
    private final Alerts alerts;
    private final Breaker breaker;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Breakers(ModelSettings settings, Alerts alerts, Clock clock) {
        this.settings = settings;
        this.alerts = alerts;
        this.breaker = new Breaker(settings.breakerFailures(), settings.breakerPause(), clock);
    }

    /** How a profile fares on this node. */
    public Breaker.Circuit circuit(String profile) {
        return breaker.of(profile);
    }

    /** Throws if the profile is left alone; the first to come after the pause is let through. */
    void enter(Profile profile) {
        breaker.refusal(profile.name()).ifPresent(circuit -> {
            throw new ModelUnavailable(
                    Why.BROKEN, "left alone after " + circuit.failures() + " failures in a row", null);
        });
    }

    /** The names of the profiles that this node leaves alone at the moment. */
    public List<String> open() {
        return breaker.open();
    }

    void succeeded(Profile profile) {
        breaker.succeeded(profile.name());
        told.remove(profile.name());
    }

    void failed(Profile profile, ModelUnavailable trouble) {
        if (trouble.isAnswer()) {
            // Else one that was left alone and does not like the first question would stay so for ever.
            succeeded(profile);
            return;
        }
        if (!trouble.speaksAgainstProvider()) {
            return;
        }
        var failures = breaker.failed(profile.name()).failures();
        // A wrong key does not come right by itself.
        var tell = failures >= settings.breakerFailures() || trouble.why() == Why.REFUSED;
        if (tell && told.add(profile.name())) {
            alerts.raise(
                    "model-unavailable",
                    "The model profile " + profile.name() + " does not answer: " + trouble.detail()
                            + ". Test it with POST" + " /api/v1/models/profiles/" + profile.name() + "/test.");
        }
    }
}

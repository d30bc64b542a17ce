package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import deskhand.platform.Alerts;
import deskhand.platform.Breaker;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Leaves a profile alone that fails. The operator is told once, until it was back in between. */
@Singleton
public class Breakers {

    /** A shorter one is waited for by who was told; to keep all others away would cost them more than it spares. */
    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** Who waits as long as was wished must not come too early by another clock. */
    private static final Duration LEEWAY = Duration.ofMillis(50);

    private final ModelSettings settings;
    private final Alerts alerts;
    private final Clock clock;
    private final Breaker breaker;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Breakers(ModelSettings settings, Alerts alerts, Clock clock) {
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
        this.breaker = new Breaker(settings.breakerFailures(), settings.breakerPause(), clock);
    }

    /** How a profile fares on this node. */
    public Breaker.Circuit circuit(String profile) {
        return breaker.of(profile);
    }

    /** Throws if the profile is left alone; the first to come after the pause is let through. */
    void enter(Profile profile) {
        breaker.refusal(profile.name()).ifPresent(circuit -> {
            var because = circuit.failures() < settings.breakerFailures()
                    ? "it is not to be asked for a while"
                    : "left alone after " + circuit.failures() + " failures in a row";
            throw new ModelUnavailable(Why.LEFT_ALONE, because, null);
        });
    }

    /** Whether it will still be left alone then, so that it is in vain to wait for it. */
    boolean isLeftAloneAfter(Profile profile, Duration pause) {
        return circuit(profile.name()).isLeftAlone(clock.instant().plus(pause));
    }

    /** The names of the profiles that this node leaves alone at the moment. */
    public List<String> open() {
        return breaker.open();
    }

    void succeeded(Profile profile) {
        breaker.succeeded(profile.name());
        told.remove(profile.name());
    }

    /** What it asked for counts for all turns of this node, not only for the one that was told. */
    private void rest(Profile profile, @Nullable Duration wished) {
        if (wished != null && wished.compareTo(SHORTEST_REST) >= 0) {
            breaker.rest(profile.name(), wished.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wished.minus(LEEWAY));
        }
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
        rest(profile, trouble.retryAfter());
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

package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import deskhand.model.profile.Profile;
import deskhand.platform.Alerts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves a profile alone after failures in a row, then lets one question through to see whether it is back. The operator is
 * told once, until it was back in between.
 */
@Singleton
public class Breakers {

    private final ModelSettings settings;
    private final Alerts alerts;
    private final Clock clock;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    Breakers(ModelSettings settings, Alerts alerts, Clock clock) {
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    private record State(int failures, Instant closedUntil, boolean told) {

        static final State FINE = new State(0, Instant.MIN, false);
    }

    /** How a profile fares on this node. */
    public record Circuit(int failures, Instant leftAloneUntil) {

        public boolean isLeftAlone(Instant now) {
            return now.isBefore(leftAloneUntil);
        }
    }

    public Circuit circuit(String profile) {
        var state = states.getOrDefault(profile, State.FINE);
        return new Circuit(
                state.failures(), state.failures() < settings.breakerFailures() ? Instant.MIN : state.closedUntil());
    }

    /** Throws if the profile is left alone; the first to come after the pause is let through. */
    void enter(Profile profile) {
        var now = clock.instant();
        states.compute(profile.name(), (_, state) -> {
            if (state == null || state.failures() < settings.breakerFailures()) {
                return state;
            }
            if (now.isBefore(state.closedUntil())) {
                throw new ModelUnavailable(
                        Why.BROKEN, "left alone after " + state.failures() + " failures in a row", null);
            }
            return new State(state.failures(), now.plus(settings.breakerPause()), state.told());
        });
    }

    /** The names of the profiles that this node leaves alone at the moment. */
    public List<String> open() {
        var now = clock.instant();
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().failures() >= settings.breakerFailures()
                        && now.isBefore(entry.getValue().closedUntil()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    void succeeded(Profile profile) {
        states.remove(profile.name());
    }

    void failed(Profile profile, ModelUnavailable trouble) {
        if (!trouble.speaksAgainstProvider()) {
            return;
        }
        var until = clock.instant().plus(settings.breakerPause());
        var before = states.getOrDefault(profile.name(), State.FINE);
        var after = states.compute(profile.name(), (_, state) -> {
            var known = state == null ? State.FINE : state;
            var failures = known.failures() + 1;
            // A wrong key does not come right by itself.
            var tell = known.told() || failures >= settings.breakerFailures() || trouble.why() == Why.REFUSED;
            return new State(failures, until, tell);
        });
        if (after.told() && !before.told()) {
            alerts.raise(
                    "model-unavailable",
                    "The model profile " + profile.name() + " does not answer: " + trouble.detail()
                            + ". Test it with POST" + " /api/v1/models/profiles/" + profile.name() + "/test.");
        }
    }
}

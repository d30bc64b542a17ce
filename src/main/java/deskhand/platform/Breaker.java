package deskhand.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves what fails alone: after so many failures in a row nobody asks for a while, then one is let through to see whether it is
 * back. Of this node only, and each thing by its name.
 */
public final class Breaker {

    private final int most;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    /** {@code most}: failures in a row before something is left alone for the {@code pause}. */
    public Breaker(int most, Duration pause, Clock clock) {
        this.most = most;
        this.pause = pause;
        this.clock = clock;
    }

    /** {@code until}: never, if it is asked like any other. {@code wished}: it asked for the rest itself. */
    private record State(int failures, Instant until, boolean wished) {

        static final State FINE = new State(0, Instant.MIN, false);

        boolean rests() {
            return until.isAfter(Instant.MIN);
        }
    }

    /** How something fares. */
    public record Circuit(int failures, Instant leftAloneUntil) {

        public boolean isLeftAlone(Instant now) {
            return now.isBefore(leftAloneUntil);
        }
    }

    public Circuit of(String name) {
        return circuit(states.getOrDefault(name, State.FINE));
    }

    private static Circuit circuit(State state) {
        return new Circuit(state.failures(), state.until());
    }

    /** Nothing if it may be asked, by this caller alone where it was left alone; otherwise how it fares. */
    public Optional<Circuit> refusal(String name) {
        var now = clock.instant();
        var refused = new Circuit[1];
        states.computeIfPresent(name, (_, state) -> {
            if (now.isBefore(state.until())) {
                refused[0] = circuit(state);
                return state;
            }
            return state.rests() ? new State(state.failures(), now.plus(pause), false) : state;
        });
        return Optional.ofNullable(refused[0]);
    }

    /** The names of what is left alone at the moment. */
    public List<String> open() {
        var now = clock.instant();
        return states.entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue().until()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** It answered. What it asked for itself is kept to: the answer may be to a question from before. */
    public void succeeded(String name) {
        states.computeIfPresent(
                name,
                (_, state) -> state.wished() && clock.instant().isBefore(state.until())
                        ? new State(0, state.until(), true)
                        : null);
    }

    public Circuit failed(String name) {
        var until = clock.instant().plus(pause);
        return circuit(states.compute(name, (_, state) -> {
            var known = state == null ? State.FINE : state;
            var failures = known.failures() + 1;
            if (failures < most && !known.rests()) {
                return new State(failures, Instant.MIN, false);
            }
            return until.isAfter(known.until())
                    ? new State(failures, until, false)
                    : new State(failures, known.until(), known.wished());
        }));
    }

    /** Another failure would tell nothing new, so it is left alone at once. */
    public void giveUp(String name) {
        var until = clock.instant().plus(pause);
        states.compute(name, (_, state) -> {
            var known = state == null ? State.FINE : state;
            return until.isAfter(known.until()) ? new State(known.failures() + 1, until, false) : known;
        });
    }

    /** It asked to be left alone for so long. */
    public void rest(String name, Duration wished) {
        var until = clock.instant().plus(wished);
        states.compute(name, (_, state) -> {
            var known = state == null ? State.FINE : state;
            return until.isAfter(known.until()) ? new State(known.failures(), until, true) : known;
        });
    }

    /** As if nothing had been. */
    public void forget(String name) {
        states.remove(name);
    }

    /** For a person who wants to know whether it is back; what it asked for itself is kept to. */
    public void askAgain(String name) {
        states.computeIfPresent(name, (_, state) -> state.wished() ? state : null);
    }
}

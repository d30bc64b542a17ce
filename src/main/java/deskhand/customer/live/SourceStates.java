package deskhand.customer.live;

import deskhand.customer.CommerceSettings;
import deskhand.platform.Breaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How the systems fare that this node asks. One that fails is left alone for a while, because a turn looks several times and
 * must not wait for a dead one each time; one that asks to be left alone is, for as long as it says.
 */
@Singleton
public class SourceStates {

    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final Breaker breaker;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<SourceKind, Trouble> troubles = new ConcurrentHashMap<>();

    /** The last one, until it answers. {@code refused}: a setting is wrong. */
    private record Trouble(String why, boolean refused) {}

    SourceStates(CommerceSettings settings, MeterRegistry meters, Clock clock) {
        this.breaker = new Breaker(settings.breakerFailures(), settings.breakerPause(), clock);
        this.meters = meters;
        this.clock = clock;
        for (var kind : SourceKind.values()) {
            Gauge.builder("deskhand.live.source.left.alone", this, states -> states.isLeftAlone(kind) ? 1 : 0)
                    .description("1 while this node does not ask the system")
                    .tag("source", kind.word())
                    .register(meters);
        }
    }

    /**
     * How a system fares on this node.
     *
     * @param word ready, failing, resting, or refused: it does not take the key
     * @param trouble what its last answer was, if it was no good one
     * @param restsUntil until when it is not asked
     */
    public record State(
            String word,
            @Nullable String trouble,
            int failures,
            @Nullable Instant restsUntil) {}

    public State of(SourceKind kind) {
        var circuit = breaker.of(kind.word());
        var trouble = troubles.get(kind);
        var rests = circuit.isLeftAlone(clock.instant());
        var word = trouble != null && trouble.refused()
                ? "refused"
                : rests ? "resting" : circuit.failures() > 0 ? "failing" : "ready";
        return new State(
                word,
                trouble == null ? null : trouble.why(),
                circuit.failures(),
                rests ? circuit.leftAloneUntil() : null);
    }

    private boolean isLeftAlone(SourceKind kind) {
        return breaker.of(kind.word()).isLeftAlone(clock.instant());
    }

    /** Throws at once if it is left alone. */
    void enter(SourceKind kind) {
        if (breaker.refusal(kind.word()).isPresent()) {
            count(kind, "not_asked");
            var trouble = troubles.get(kind);
            throw new SourceTrouble(
                    (trouble == null ? "it failed" : trouble.why()) + "; it is left alone for a moment");
        }
    }

    void answered(SourceKind kind) {
        count(kind, "answered");
        breaker.succeeded(kind.word());
        troubles.remove(kind);
    }

    /** What to throw. */
    SourceTrouble failed(SourceKind kind, String why) {
        count(kind, "failed");
        breaker.failed(kind.word());
        return kept(kind, why, false);
    }

    /** A wrong key does not come right by itself, so it is told at once where to mend it. */
    SourceTrouble refused(SourceKind kind, String why) {
        count(kind, "refused");
        breaker.giveUp(kind.word());
        return kept(kind, why, true);
    }

    /** As it asked for: until then nobody asks. */
    SourceTrouble rest(SourceKind kind, Duration told, String why) {
        count(kind, "rest_wanted");
        var least = told.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : told;
        breaker.rest(kind.word(), least.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : least);
        return kept(kind, why, false);
    }

    private SourceTrouble kept(SourceKind kind, String why, boolean refused) {
        troubles.put(kind, new Trouble(why, refused));
        return new SourceTrouble(why);
    }

    private void count(SourceKind kind, String outcome) {
        meters.counter("deskhand.live.source", "source", kind.word(), "outcome", outcome)
                .increment();
    }

    /** For a person who wants to know whether one that failed is there again. What it asked for itself is kept to. */
    void askAgain(SourceKind kind) {
        breaker.askAgain(kind.word());
    }

    /** Another key or address is another matter. */
    void goOn(SourceKind kind) {
        breaker.forget(kind.word());
        troubles.remove(kind);
    }
}

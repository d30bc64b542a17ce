package deskhand.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator that a person must act: an ERROR line, a counter to alarm on, and the overview page. */
@Singleton
public class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final int MOST_KEPT = 50;

    private final MeterRegistry meters;
    private final Clock clock;
    private final Deque<Alert> kept = new ArrayDeque<>();

    Alerts(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    public record Alert(Instant at, String kind, String says) {}

    /** {@code kind} is a fixed word; {@code says} names ids and settings, never what customers wrote. */
    public void raise(String kind, String says) {
        meters.counter("deskhand.alerts", "kind", kind).increment();
        LOG.error("{}: {}", kind, says);
        synchronized (kept) {
            kept.addFirst(new Alert(clock.instant(), kind, says));
            if (kept.size() > MOST_KEPT) {
                kept.removeLast();
            }
        }
    }

    /** What this node raised last since it started, newest first. Kept in memory: an alert must never fail. */
    public List<Alert> newest(int most) {
        synchronized (kept) {
            return kept.stream().limit(most).toList();
        }
    }
}

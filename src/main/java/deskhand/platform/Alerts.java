package deskhand.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator that a person must act: an ERROR line, a counter to alarm on, and the overview page of every node. */
@Singleton
public class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    private static final int MOST_KEPT = 50;
    private static final Duration SHOWN = Duration.ofDays(2);

    private final MeterRegistry meters;
    private final AlertRows rows;
    private final Clock clock;

    /** Those that are not stored yet, or cannot be. */
    private final ConcurrentLinkedDeque<Alert> here = new ConcurrentLinkedDeque<>();

    private final ReentrantLock storing = new ReentrantLock();
    private final AtomicBoolean someoneWillStore = new AtomicBoolean();

    Alerts(MeterRegistry meters, AlertRows rows, Clock clock) {
        this.meters = meters;
        this.rows = rows;
        this.clock = clock;
    }

    public record Alert(Instant at, String kind, String says) {}

    /** {@code kind} is a fixed word; {@code says} names ids and settings, never what customers wrote. Never fails. */
    public void raise(String kind, String says) {
        meters.counter("deskhand.alerts", "kind", kind).increment();
        LOG.error("{}: {}", kind, says);
        var alert = new Alert(clock.instant().truncatedTo(ChronoUnit.MICROS), kind, says); // as it is stored
        here.addFirst(alert);
        while (here.size() > MOST_KEPT) {
            here.pollLast();
        }
        // Apart from the caller's transaction, which may be taken back, and without waiting for the database.
        if (someoneWillStore.compareAndSet(false, true)) {
            Thread.ofVirtual().name("alert").start(this::store);
        }
    }

    /** Oldest first, and with them what could not be stored before; one at a time, so that nothing is stored twice. */
    private void store() {
        storing.lock();
        try {
            someoneWillStore.set(false); // who raises one from now on may come too late for this round
            for (var alert = here.peekLast(); alert != null; alert = here.peekLast()) {
                rows.add(alert.at(), alert.kind(), alert.says());
                here.removeLastOccurrence(alert);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} alerts are known to this node only: they could not be stored", here.size());
        } finally {
            storing.unlock();
        }
    }

    /** What any node raised in the last two days, newest first. */
    public List<Alert> newest(int most) {
        var since = clock.instant().minus(SHOWN);
        var stored = rows.newest(since, most).stream().map(row -> new Alert(row.at(), row.kind(), row.says()));
        return Stream.concat(here.stream().filter(alert -> alert.at().isAfter(since)), stored)
                .distinct()
                .sorted(Comparator.comparing(Alert::at).reversed())
                .limit(most)
                .toList();
    }

    /** Some at a time. How many that were. */
    public int deleteOlder(Instant than, int most) {
        return rows.deleteOlder(than, most);
    }
}

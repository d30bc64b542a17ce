package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of alerts while the database is away. */
class AlertsTest {

    private final Rows rows = new Rows();
    private final Time time = new Time();
    private final Alerts alerts = new Alerts(new SimpleMeterRegistry(), rows, time);

    @Test
    void what_could_not_be_stored_is_shown_here_and_stored_with_the_next_one() {
        rows.isDown = true;
        alerts.raise("a", "first");
        Await.until("it was tried", () -> rows.tries.get() == 1);
        assertThat(alerts.newest(10)).extracting(Alerts.Alert::says).containsExactly("first");

        rows.isDown = false;
        time.now = time.now.plusSeconds(60);
        alerts.raise("a", "second");

        Await.until("both are stored", () -> rows.stored.size() == 2);
        assertThat(rows.stored).extracting(AlertRows.Row::says).containsExactly("first", "second");
        Await.until("none is shown twice", () -> alerts.newest(10).size() == 2);
    }

    @Test
    void what_could_not_be_stored_ends_with_its_time() {
        rows.isDown = true;
        alerts.raise("a", "long ago");
        Await.until("it was tried", () -> rows.tries.get() == 1);

        time.now = time.now.plus(Duration.ofDays(3));

        assertThat(alerts.newest(10)).isEmpty();
    }

    private static final class Rows implements AlertRows {

        private final List<Row> stored = new CopyOnWriteArrayList<>();
        private final AtomicInteger tries = new AtomicInteger();
        private volatile boolean isDown;

        @Override
        public int add(Instant at, String kind, String says) {
            tries.incrementAndGet();
            if (isDown) {
                throw new IllegalStateException("down");
            }
            stored.add(new Row(stored.size(), at, kind, says));
            return 1;
        }

        @Override
        public List<Row> newest(Instant since, int most) {
            return stored.stream().filter(row -> row.at().isAfter(since)).toList();
        }

        @Override
        public int deleteOlder(Instant than, int most) {
            return 0;
        }
    }

    private static final class Time extends Clock {

        private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

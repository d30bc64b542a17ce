package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.TestTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of alerts while the database is away. */
class AlertsTest {

    private final Rows rows = new Rows();
    private final TestTime time = new TestTime();
    private final Alerts alerts = new Alerts(new SimpleMeterRegistry(), rows, time);

    @Test
    void what_could_not_be_stored_is_shown_here_and_stored_with_the_next_one() {
        rows.isDown = true;
        alerts.raise("a", "first");
        Await.until("it was tried", () -> rows.tries.get() == 1);
        assertThat(alerts.newest(10)).extracting(Alerts.Alert::says).containsExactly("first");

        rows.isDown = false;
        time.pass(Duration.ofSeconds(60));
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

        time.pass(Duration.ofDays(3));

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
}

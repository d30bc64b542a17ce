package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.Await;
import deskhand.testing.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final TestTime time = new TestTime();
    private final List<String> reads = new ArrayList<>();
    private String stored = "old";
    private final Remembered<String> remembered = new Remembered<>(
            () -> {
                reads.add(stored);
                return stored;
            },
            time);

    @Test
    void it_is_read_once_in_two_seconds() {
        remembered.get();
        stored = "new";
        time.pass(Duration.ofMillis(1_900));
        assertThat(remembered.get()).isEqualTo("old");

        time.pass(Duration.ofMillis(200));
        assertThat(remembered.get()).isEqualTo("new");
        assertThat(reads).containsExactly("old", "new");
    }

    @Test
    void what_somebody_reads_between_an_edit_and_its_commit_is_not_remembered() {
        remembered.get();
        remembered.forget(); // within the transaction
        assertThat(remembered.get()).isEqualTo("old");
        time.pass(Duration.ofMillis(50));
        stored = "new"; // committed

        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void what_somebody_began_to_read_before_an_edit_is_not_remembered() {
        var interrupted = new AtomicReference<Remembered<String>>();
        var slow = new Remembered<>(
                () -> {
                    var before = stored;
                    if (before.equals("old")) {
                        stored = "new";
                        interrupted.get().forget();
                        time.pass(Duration.ofSeconds(2));
                    }
                    return before;
                },
                time);
        interrupted.set(slow);

        assertThat(slow.get()).isEqualTo("old");
        assertThat(slow.get()).isEqualTo("new");
    }

    @Test
    void it_is_remembered_again_once_an_edit_is_settled() {
        remembered.forget();
        time.pass(Duration.ofSeconds(1));
        remembered.get();
        remembered.get();

        assertThat(reads).hasSize(1);
    }

    @Test
    void what_is_too_old_is_given_to_nobody_though_somebody_reads_it_anew() throws InterruptedException {
        var slow = new CountDownLatch(1);
        var reading = new CountDownLatch(1);
        var isSlow = new AtomicBoolean();
        var careful = new Remembered<>(
                () -> {
                    var value = stored;
                    if (isSlow.getAndSet(false)) {
                        reading.countDown();
                        Await.until("the database answers", () -> slow.getCount() == 0);
                    }
                    return value;
                },
                time);
        careful.get();
        stored = "new";
        isSlow.set(true);
        time.pass(Duration.ofHours(14));
        var first = Thread.ofVirtual().start(careful::get);
        reading.await();

        assertThat(careful.get()).isEqualTo("new");

        slow.countDown();
        first.join();
    }

    @Test
    void what_was_read_before_is_there_to_compare() {
        var comparing = Remembered.<List<String>>comparing(
                before -> before != null && before.equals(List.of(stored)) ? before : List.of(stored), time);
        var first = comparing.get();
        comparing.forget();
        assertThat(comparing.get()).isSameAs(first);

        time.pass(Duration.ofSeconds(5));
        assertThat(comparing.get()).isSameAs(first);
    }
}

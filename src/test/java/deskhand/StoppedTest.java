package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.bench.Stopped;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@code src/bench/run chaos stop}: SIGTERM to the whole process while turns wait for the model. */
class StoppedTest {

    @Test
    void an_upgrade_in_the_middle_of_work_loses_nothing_and_says_nothing_twice() {
        var found = Stopped.run(12, Duration.ofSeconds(2), 14);

        assertThat(found.bySelf()).as(found.toString()).isTrue();
        assertThat(found.tally().lost).as(found.toString()).isZero();
        assertThat(found.tally().doubled).as(found.toString()).isZero();
        assertThat(found.tally().answered).as(found.toString()).isPositive(); // where it is slow, some become drafts
    }
}

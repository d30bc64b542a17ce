package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.bench.Chaos;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@code src/bench/run chaos kills}: real kill -9, with model and helpdesk faults on. */
class ChaosTest {

    @Test
    void kills_at_random_moments_lose_nothing_and_say_nothing_twice() {
        var tally = Chaos.kills(4, 60, Duration.ofSeconds(3), 1, 12);

        assertThat(tally.lost).as(tally.toString()).isZero();
        assertThat(tally.doubled).as(tally.toString()).isZero();
        assertThat(tally.crossTalk).as(tally.toString()).isZero();
        assertThat(tally.answered).isPositive();
    }
}

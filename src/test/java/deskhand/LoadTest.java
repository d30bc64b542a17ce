package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.bench.Tally;
import deskhand.bench.Traffic;
import deskhand.bench.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The short form of {@code src/bench/run load mixed}: what must hold, not how fast. */
class LoadTest {

    @Test
    void hundreds_of_messages_with_all_mischief_are_each_answered_once_and_in_order() {
        try (var world = World.fresh("load-test", 11, Duration.ofMillis(500), Map.of());
                var _ = world.startConnected()) {
            world.model.faults.latency(Duration.ofMillis(30));
            var shape = new Traffic.Shape(300, 30, 3, Duration.ofMillis(150), 0.5, Duration.ofSeconds(30));
            var traffic = new Traffic(world, shape, 11, "1");

            traffic.run();
            var tally = Tally.settled(traffic, world.helpdesk, Duration.ofMinutes(2));

            assertThat(tally).as(tally.toString()).matches(Tally::isClean);
            assertThat(tally.notAcknowledged).isZero();
            assertThat(tally.answered).isGreaterThan(200);
            assertThat(traffic.unexpectedAnswers()).isEmpty();
        }
    }
}

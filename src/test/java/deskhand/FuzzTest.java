package deskhand;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.bench.Fuzz;
import org.junit.jupiter.api.Test;

/** The short form of {@code src/bench/run fuzz}. */
class FuzzTest {

    @Test
    void rightly_signed_nonsense_is_answered_and_leaves_the_service_alive() {
        var found = Fuzz.run(2_000, 13);

        assertThat(found.serverErrors()).as(found.statuses()).isZero();
        assertThat(found.unanswered()).as(found.statuses()).isZero();
        assertThat(found.alive()).isTrue();
    }
}

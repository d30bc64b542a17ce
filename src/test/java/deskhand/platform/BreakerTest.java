package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.testing.TestTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final TestTime time = new TestTime();
    private final Breaker breaker = new Breaker(2, PAUSE, time);

    private boolean mayAsk() {
        return breaker.refusal("shop").isEmpty();
    }

    private void failTwice() {
        breaker.failed("shop");
        breaker.failed("shop");
    }

    @Test
    void failures_in_a_row_lead_to_a_rest_and_others_are_asked_meanwhile() {
        breaker.failed("shop");
        assertThat(mayAsk()).isTrue();
        breaker.succeeded("shop");
        failTwice();

        assertThat(mayAsk()).isFalse();
        assertThat(breaker.open()).containsExactly("shop");
        assertThat(breaker.refusal("other")).isEmpty();
    }

    @Test
    void after_the_rest_one_is_let_through_and_what_it_meets_decides() {
        failTwice();
        time.pass(PAUSE);

        assertThat(mayAsk()).isTrue();
        assertThat(mayAsk()).as("a second one beside the first").isFalse();

        breaker.failed("shop");
        assertThat(mayAsk()).isFalse();

        time.pass(PAUSE);
        assertThat(mayAsk()).isTrue();
        breaker.succeeded("shop");
        assertThat(mayAsk()).isTrue();
        assertThat(breaker.of("shop").failures()).isZero();
    }

    @Test
    void a_rest_that_was_asked_for_is_cut_short_by_nothing_but_another_address() {
        breaker.rest("shop", Duration.ofMinutes(2));
        breaker.succeeded("shop");
        breaker.failed("shop");
        breaker.askAgain("shop");
        time.pass(PAUSE);
        assertThat(mayAsk()).isFalse();

        breaker.forget("shop");
        assertThat(mayAsk()).isTrue();
    }

    @Test
    void a_person_may_ask_again_what_failed() {
        failTwice();

        breaker.askAgain("shop");

        assertThat(mayAsk()).isTrue();
    }

    @Test
    void where_another_failure_would_tell_nothing_new_it_rests_at_once() {
        breaker.giveUp("shop");

        assertThat(mayAsk()).isFalse();
    }
}

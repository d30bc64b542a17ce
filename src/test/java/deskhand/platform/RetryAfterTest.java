package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:15:30Z");

    @Test
    void seconds_and_dates_are_read() {
        assertThat(RetryAfter.read(" 60 ", NOW)).isEqualTo(Duration.ofSeconds(60));
        assertThat(RetryAfter.read("0.5", NOW)).isEqualTo(Duration.ofMillis(500));
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 08:16:40 GMT", NOW)).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void a_date_that_is_over_is_no_wait_and_nonsense_is_nothing() {
        assertThat(RetryAfter.read("Mon, 23 Nov 2026 08:15:00 GMT", NOW)).isZero();
        assertThat(RetryAfter.read("", NOW)).isNull();
        assertThat(RetryAfter.read("soon", NOW)).isNull();
        assertThat(RetryAfter.read("-5", NOW)).isNull();
    }
}

package deskhand.helpdesk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.Mode;
import deskhand.testing.TestTime;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final String TICKET = "/api/v2/tickets/48201";
    private static final Connection ACME =
            new Connection(1, "acme", "zendesk", null, null, null, "secret", Mode.AUTO, 1);

    private final TestTime time = new TestTime();
    private Quotas quotas;

    @BeforeEach
    void start() {
        var settings = new ZendeskSettings(
                "acme", null, null, null, null, null, null, null, null, null, null, Duration.ofMinutes(10), 0.5);
        quotas = new Quotas(settings, time, new Random(7));
    }

    private static HttpHeaders headers(String... pairs) {
        var map = new HashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], List.of(pairs[i + 1]));
        }
        return HttpHeaders.of(Map.copyOf(map), (name, value) -> true);
    }

    private long granted(String method, String path, int calls) {
        return IntStream.range(0, calls)
                .filter(call -> quotas.take(1, method, path).isZero())
                .count();
    }

    @Test
    void half_of_what_the_account_may_is_taken_in_a_minute_and_the_rest_waits_for_the_next() {
        quotas.heard(1, "GET", TICKET, headers("X-Rate-Limit", "400", "X-Rate-Limit-Remaining", "399"), false);
        assertThat(granted("GET", TICKET, 1000)).isEqualTo(200);
        assertThat(quotas.rest(ACME)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(76));

        time.pass(Duration.ofSeconds(61));
        assertThat(quotas.rest(ACME)).isZero();
        assertThat(granted("GET", TICKET, 1000)).isEqualTo(200);
    }

    @Test
    void updates_have_a_smaller_share_of_their_own() {
        quotas.heard(
                1,
                "PUT",
                TICKET,
                headers("X-Rate-Limit", "400", "Zendesk-RateLimit-tickets-update", "total=20; remaining=19; resets=60"),
                false);
        assertThat(granted("PUT", TICKET, 100)).isEqualTo(10);
        assertThat(granted("GET", TICKET, 100)).isEqualTo(100);
        assertThat(quotas.rest(ACME)).isPositive();
    }

    @Test
    void who_is_told_to_wait_waits_that_long_and_without_a_time_a_minute() {
        quotas.heard(1, "GET", TICKET, headers("Retry-After", "17"), true);
        assertThat(quotas.take(1, "GET", TICKET)).isEqualTo(Duration.ofSeconds(17));
        assertThat(quotas.take(2, "GET", TICKET)).as("another account").isZero();
        time.pass(Duration.ofSeconds(18));
        assertThat(quotas.take(1, "GET", TICKET)).isZero();

        quotas.heard(1, "GET", TICKET, headers(), true);
        assertThat(quotas.take(1, "GET", TICKET)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_ticket_that_was_updated_too_often_does_not_hold_up_the_others() {
        quotas.heard(
                1,
                "PUT",
                TICKET,
                headers(
                        "Retry-After",
                        "300",
                        "X-Rate-Limit-Remaining",
                        "200",
                        "Zendesk-RateLimit-tickets-update",
                        "total=100; remaining=80; resets=60"),
                true);
        assertThat(quotas.take(1, "PUT", TICKET)).isEqualTo(Duration.ofSeconds(300));
        assertThat(quotas.take(1, "PUT", "/api/v2/tickets/48202")).isZero();
        assertThat(quotas.rest(ACME)).isZero();
    }

    @Test
    void where_other_programs_leave_little_the_bot_stands_still_until_there_is_more() {
        quotas.heard(
                1,
                "GET",
                TICKET,
                headers("X-Rate-Limit", "400", "X-Rate-Limit-Remaining", "12", "ratelimit-reset", "25"),
                false);
        assertThat(quotas.take(1, "GET", TICKET)).isEqualTo(Duration.ofSeconds(25));
    }
}

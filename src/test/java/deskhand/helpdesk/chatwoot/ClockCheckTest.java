package deskhand.helpdesk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import deskhand.helpdesk.Finding;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final ClockCheck check = new ClockCheck(Clock.fixed(NOON, ZoneOffset.UTC));

    private Finding at(String date) {
        return check.compare(HttpHeaders.of(Map.of("Date", List.of(date)), (_, _) -> true));
    }

    @Test
    void clocks_that_agree_are_fine() {
        assertThat(at("Sat, 21 Nov 2026 12:00:40 GMT").state()).isEqualTo(Finding.State.OK);
    }

    @Test
    void a_clock_that_drifts_is_a_warning() {
        var finding = at("Sat, 21 Nov 2026 12:02:00 GMT");

        assertThat(finding.state()).isEqualTo(Finding.State.WARNING);
        assertThat(finding.says()).contains("120 seconds ahead of ours");
    }

    @Test
    void a_clock_whose_signatures_are_refused_is_broken() {
        var finding = at("Sat, 21 Nov 2026 11:50:00 GMT");

        assertThat(finding.state()).isEqualTo(Finding.State.BROKEN);
        assertThat(finding.says()).contains("600 seconds behind ours", "refused");
        assertThat(finding.todo()).contains("NTP");
    }

    @Test
    void a_time_that_is_not_told_or_makes_no_sense_is_unknown() {
        assertThat(at("noon").state()).isEqualTo(Finding.State.UNKNOWN);
        assertThat(check.compare(HttpHeaders.of(Map.of(), (_, _) -> true)).state())
                .isEqualTo(Finding.State.UNKNOWN);
    }
}

package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Finding;
import jakarta.inject.Singleton;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Deliveries are signed with the time, so Chatwoot's clock and ours must agree. */
@Singleton
class ClockCheck {

    private static final String NAME = "clock";
    private static final Duration REFUSED = Duration.ofMinutes(5);
    private static final Duration SUSPECT = Duration.ofMinutes(1);
    private static final String HOW = "Let both machines keep their time with NTP.";

    private final Clock clock;

    ClockCheck(Clock clock) {
        this.clock = clock;
    }

    Finding compare(HttpHeaders headers) {
        var date = headers.firstValue("Date").orElse(null);
        if (date == null) {
            return Finding.unknown(NAME, "Chatwoot does not tell its time.", HOW);
        }
        try {
            var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return judge(Duration.between(clock.instant(), theirs));
        } catch (DateTimeException e) {
            return Finding.unknown(NAME, "Chatwoot tells its time in a way that cannot be read.", HOW);
        }
    }

    private static Finding judge(Duration ahead) {
        var off = ahead.abs();
        var says = "Chatwoot's clock is " + off.toSeconds() + " seconds " + (ahead.isNegative() ? "behind" : "ahead of")
                + " ours.";
        if (off.compareTo(REFUSED) > 0) {
            return Finding.broken(NAME, says + " Every delivery is refused as too old or too new.", HOW);
        }
        return off.compareTo(SUSPECT) > 0
                ? Finding.warning(NAME, says + " At five minutes deliveries are refused.", HOW)
                : Finding.ok(NAME, "Chatwoot's clock and ours agree.");
    }
}

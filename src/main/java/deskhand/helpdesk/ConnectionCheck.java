package deskhand.helpdesk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks a connection over: what its helpdesk shows, and what reached us from there. */
@Singleton
class ConnectionCheck {

    private static final String SEEN = "webhook_seen";
    private static final Duration LATELY = Duration.ofHours(1);

    private final ConnectionSetups setups;
    private final Arrivals arrivals;
    private final Clock clock;

    ConnectionCheck(ConnectionSetups setups, Arrivals arrivals, Clock clock) {
        this.setups = setups;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    List<Finding> findings(Connection connection) {
        var findings = new ArrayList<>(setups.examine(connection));
        findings.add(seen(connection));
        return List.copyOf(findings);
    }

    private Finding seen(Connection connection) {
        var now = clock.instant();
        var newest = arrivals.newest(connection.id()).orElse(null);
        var refused = arrivals.turnedAway(connection.id())
                .filter(away -> newest == null || away.at().isAfter(newest))
                .orElse(null);
        if (refused != null) {
            return Finding.broken(
                    SEEN,
                    "A delivery came " + ago(refused.at(), now) + " and was refused: " + refused.why() + ".",
                    "Make webhook_secret and secrets.bot_secret those that the helpdesk shows, or set up again; and compare"
                            + " the clocks.");
        }
        if (newest == null) {
            return Finding.warning(
                    SEEN,
                    "Nothing came from the helpdesk yet.",
                    "Write to the inbox as a customer and check again. If still nothing comes, the helpdesk does not reach "
                            + connection.webhookPath() + ": see public_address.");
        }
        return newest.plus(LATELY).isBefore(now)
                ? Finding.warning(
                        SEEN,
                        "The newest delivery came " + ago(newest, now) + ".",
                        "Fine if nobody wrote since; else see webhook and public_address.")
                : Finding.ok(SEEN, "The newest delivery came " + ago(newest, now) + ".");
    }

    private static String ago(Instant then, Instant now) {
        var ago = Duration.between(then, now);
        if (ago.toMinutes() < 2) {
            return Math.max(0, ago.toSeconds()) + " seconds ago";
        }
        return ago.toHours() < 2 ? ago.toMinutes() + " minutes ago" : ago.toHours() + " hours ago";
    }
}

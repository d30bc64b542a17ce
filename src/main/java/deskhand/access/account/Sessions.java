package deskhand.access.account;

import deskhand.access.AccessSettings;
import deskhand.access.RandomKeys;
import deskhand.access.Visitor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Browsers that are logged in. Every session begins with an id of its own; what a browser brought along is never taken over. */
@Singleton
public class Sessions {

    /** So exactly it is known when somebody was seen last. */
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final AccountRows accounts;
    private final AccountSettings settings;
    private final AccessSettings access;
    private final Clock clock;

    Sessions(SessionRows rows, AccountRows accounts, AccountSettings settings, AccessSettings access, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    /** The id of a new session for an account. */
    public String begin(long accountId) {
        var id = RandomKeys.fresh();
        var now = clock.instant();
        rows.add(RandomKeys.hash(id), accountId, null, now, now.plus(settings.sessionLongest()));
        return id;
    }

    /** The id of a new session for whoever showed the token. */
    String beginWithToken(String token) {
        var id = RandomKeys.fresh();
        var now = clock.instant();
        rows.add(RandomKeys.hash(id), null, RandomKeys.hash(token), now, now.plus(settings.sessionLongest()));
        return id;
    }

    Optional<Visitor> visitor(String id) {
        var now = clock.instant();
        return rows.live(RandomKeys.hash(id), now, idleSince(now)).flatMap(row -> seen(row, now));
    }

    private Optional<Visitor> seen(SessionRow row, Instant now) {
        var before = now.minus(SEEN_WITHIN);
        if (row.seenAt().isBefore(before)) {
            rows.seen(row.idHash(), now, before);
        }
        if (row.accountId() == null) {
            var token = access.apiToken();
            return token != null && RandomKeys.hash(token).equals(row.tokenPrint())
                    ? Optional.of(Visitor.TOKEN)
                    : Optional.empty();
        }
        if (row.seenAt().isBefore(before)) {
            accounts.seen(row.accountId(), now, before);
        }
        return Optional.of(
                new Visitor(Objects.requireNonNull(row.name()), Objects.requireNonNull(row.role()), row.accountId()));
    }

    public void end(String id) {
        rows.end(RandomKeys.hash(id));
    }

    /** Logs somebody out everywhere. How many sessions that were. */
    public int endAll(long accountId) {
        return rows.endAll(accountId);
    }

    int removeEnded() {
        var now = clock.instant();
        return rows.removeEnded(now, idleSince(now));
    }

    private Instant idleSince(Instant now) {
        return now.minus(settings.sessionIdle());
    }
}

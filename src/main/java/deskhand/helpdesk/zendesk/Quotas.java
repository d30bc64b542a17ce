package deskhand.helpdesk.zendesk;

import deskhand.base.Recent;
import deskhand.helpdesk.Connection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How often Zendesk may still be asked. An account has so many calls a minute for all its programs together, and far fewer
 * for updates; the bot takes its share of both, learns how many there are from the answers, and stands still where it was
 * told to.
 */
@Singleton
class Quotas {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int USUAL_CALLS = 200;
    private static final int USUAL_UPDATES = 100;
    private static final int MOST_REMEMBERED = 2000;
    private static final Pattern TICKET = Pattern.compile("/api/v2/tickets/(\\d+)(?:/tags)?");
    private static final Pattern NAMED = Pattern.compile("total=(\\d{1,9}); remaining=(\\d{1,9}).*");
    private static final String UPDATES = "updates";
    private static final String CALLS = "calls";

    private final double share;
    private final Duration window;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<Key, Bucket> buckets = Recent.byUse(MOST_REMEMBERED);

    private record Key(long connectionId, String name) {}

    private static final class Bucket {
        private int total;
        private int used;
        private Instant ends = Instant.MIN;
        private Instant pausedUntil = Instant.MIN;

        private Bucket(int total) {
            this.total = total;
        }
    }

    @Inject
    Quotas(ZendeskSettings settings, Clock clock, RandomGenerator random) {
        this(settings.quotaShare(), MINUTE, clock, random);
    }

    /** {@code window}: for how long a quota counts. */
    Quotas(double share, Duration window, Clock clock, RandomGenerator random) {
        this.share = share;
        this.window = window;
        this.clock = clock;
        this.random = random;
    }

    /** Zero if the call may be made, which counts from now on; else for how long it may not. */
    synchronized Duration take(long connectionId, String method, String path) {
        var now = clock.instant();
        var calls = bucket(connectionId, CALLS);
        var wait = wait(calls, now);
        if (isUpdate(method, path)) {
            var updates = bucket(connectionId, UPDATES);
            wait = longer(wait, longer(wait(updates, now), wait(bucket(connectionId, path), now)));
            if (!wait.isPositive()) {
                updates.used++;
            }
        }
        if (!wait.isPositive()) {
            calls.used++;
        }
        return wait;
    }

    /** For how long nothing should be begun, which would end in calls that may not be made. Spread, so that not all wake at once. */
    synchronized Duration rest(Connection connection) {
        var now = clock.instant();
        var wait = longer(wait(bucket(connection.id(), CALLS), now), wait(bucket(connection.id(), UPDATES), now));
        return wait.isPositive() ? wait.plusMillis(random.nextLong(wait.toMillis() / 4 + 1)) : Duration.ZERO;
    }

    /** What an answer tells of quotas. */
    synchronized void heard(long connectionId, String method, String path, HttpHeaders headers, boolean tooMany) {
        var now = clock.instant();
        var calls = bucket(connectionId, CALLS);
        var updates = bucket(connectionId, UPDATES);
        var callsLeft = number(headers, "X-Rate-Limit-Remaining");
        if (number(headers, "X-Rate-Limit") > 0) {
            calls.total = number(headers, "X-Rate-Limit");
        }
        var updatesLeft = -1;
        var named = NAMED.matcher(
                headers.firstValue("Zendesk-RateLimit-tickets-update").orElse(""));
        if (named.matches()) {
            updates.total = Math.max(1, Integer.parseInt(named.group(1)));
            updatesLeft = Integer.parseInt(named.group(2));
        }
        if (callsLeft >= 0 && callsLeft * 10L < calls.total) { // other programs and nodes take from the same
            var reset = Math.max(1, number(headers, "ratelimit-reset"));
            calls.pausedUntil = now.plusSeconds(reset);
        }
        if (tooMany) {
            var until = now.plus(retryAfter(headers));
            if (callsLeft == 0) {
                calls.pausedUntil = until;
            } else if (isUpdate(method, path) && updatesLeft != 0) {
                bucket(connectionId, path).pausedUntil = until; // one ticket takes only so many
            } else if (isUpdate(method, path)) {
                updates.pausedUntil = until;
            } else {
                calls.pausedUntil = until;
            }
        }
    }

    static Duration retryAfter(HttpHeaders headers) {
        var seconds = number(headers, "Retry-After");
        return seconds < 0 ? MINUTE : Duration.ofSeconds(seconds);
    }

    private Bucket bucket(long connectionId, String name) {
        return buckets.computeIfAbsent(
                new Key(connectionId, name), key -> new Bucket(name.equals(UPDATES) ? USUAL_UPDATES : USUAL_CALLS));
    }

    private Duration wait(Bucket bucket, Instant now) {
        if (!now.isBefore(bucket.ends)) {
            bucket.ends = now.plus(window);
            bucket.used = 0;
        }
        var paused = Duration.between(now, bucket.pausedUntil.isAfter(now) ? bucket.pausedUntil : now);
        var full = bucket.used >= Math.max(1, (int) (bucket.total * share))
                ? Duration.between(now, bucket.ends)
                : Duration.ZERO;
        return longer(paused, full);
    }

    private static boolean isUpdate(String method, String path) {
        return method.equals("PUT") && TICKET.matcher(path).matches();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static int number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }
}

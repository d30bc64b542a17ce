package deskhand.testing.zendesk;

import deskhand.testing.http.Answer;
import deskhand.testing.http.Answer.Refused;
import deskhand.testing.http.Request;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The account's limits on calls, and the headers that tell of them. */
final class Quotas {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int EXPORTS = 10;
    private static final int SEARCHES = 2500;
    private static final int AUDITS = 500;
    private static final Pattern TICKET = Pattern.compile("/api/v2/tickets/(\\d+)(/tags)?");
    private static final Pattern AUDIT_LIST = Pattern.compile("/api/v2/tickets/\\d+/audits");

    private final Setup setup;
    private final Map<String, Quota> quotas = new ConcurrentHashMap<>();

    Quotas(Setup setup) {
        this.setup = setup;
    }

    /** Refuses what is too much. */
    void spend(Request request, User user) {
        take(account(request.path()), "API requests");
        var endpoint = endpoint(request);
        if (endpoint != null) {
            take(endpoint, quota(endpoint), "API requests");
        }
        var ticket = TICKET.matcher(request.path());
        if (request.method().equals("PUT") && ticket.matches()) {
            var key = "ticket " + ticket.group(1) + " " + user.id;
            take(
                    quotas.computeIfAbsent(
                            key, name -> new Quota(setup.plan().updatesOfTicket(), TEN_MINUTES, setup.clock())),
                    "ticket updates");
        }
    }

    private static void take(String endpoint, Quota quota, String what) {
        if (!quota.spend()) {
            throw new Refused(named(endpoint, quota, Refusal.tooMany(what, quota.resets())));
        }
    }

    private static void take(Quota quota, String what) {
        if (!quota.spend()) {
            throw new Refused(Refusal.tooMany(what, quota.resets()));
        }
    }

    /** The headers of every answer to a caller who is known. */
    Answer told(Request request, Answer answer) {
        var whole = account(request.path());
        var told = answer.with("X-Rate-Limit", Integer.toString(whole.total()))
                .with("X-Rate-Limit-Remaining", Integer.toString(whole.left()))
                .with("ratelimit-limit", Integer.toString(whole.total()))
                .with("ratelimit-remaining", Integer.toString(whole.left()))
                .with("ratelimit-reset", Long.toString(whole.resets()));
        var endpoint = endpoint(request);
        return endpoint == null ? told : named(endpoint, quota(endpoint), told);
    }

    private static Answer named(String endpoint, Quota quota, Answer answer) {
        return answer.with(
                "Zendesk-RateLimit-" + endpoint,
                "total=" + quota.total() + "; remaining=" + quota.left() + "; resets=" + quota.resets());
    }

    /** The help center has a bucket of its own. */
    private Quota account(String path) {
        return path.startsWith("/api/v2/help_center") ? quota("help-center") : quota("account");
    }

    private static @Nullable String endpoint(Request request) {
        var path = request.path();
        if (request.method().equals("PUT") && TICKET.matcher(path).matches()) {
            return "tickets-update";
        }
        if (path.equals("/api/v2/search")) {
            return "search-index";
        }
        if (path.startsWith("/api/v2/incremental/")) {
            return "incremental-exports";
        }
        return AUDIT_LIST.matcher(path).matches() ? "ticket-audits" : null;
    }

    private Quota quota(String name) {
        var total = switch (name) {
            case "tickets-update" -> setup.plan().updates();
            case "search-index" -> SEARCHES;
            case "incremental-exports" -> EXPORTS;
            case "ticket-audits" -> AUDITS;
            default -> setup.plan().calls();
        };
        return quotas.computeIfAbsent(name, key -> new Quota(total, setup.plan().window(), setup.clock()));
    }
}

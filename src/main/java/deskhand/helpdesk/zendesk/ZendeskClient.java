package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConversationGone;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.helpdesk.HelpdeskRefused;
import deskhand.helpdesk.HelpdeskUnavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zendesk's API as the user whom the bot acts as. Paths are below {@code /api/v2/}. */
@Singleton
class ZendeskClient {

    private static final String ROOT = "/api/v2/";
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final int RETRIES = 2;
    private static final int MOST_PAGES = 10;

    private final ZendeskWire wire;
    private final Tokens tokens;
    private final Quotas quotas;

    ZendeskClient(ZendeskWire wire, Tokens tokens, Quotas quotas) {
        this.wire = wire;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    HelpdeskAnswer put(Connection connection, String path, Object body) {
        return hear(connection, "PUT", path, body, HelpdeskHttp.PATIENCE).answer();
    }

    HelpdeskAnswer ask(Connection connection, String path) {
        return hear(connection, "GET", path, null, HelpdeskHttp.PATIENCE).answer();
    }

    /** Before a write. */
    HelpdeskAnswer askQuickly(Connection connection, String path) {
        return hear(connection, "GET", path, null, ZendeskWire.SHORT).answer();
    }

    /**
     * The parsed answer.
     *
     * @throws HelpdeskUnavailable if asking again later may help
     * @throws HelpdeskRefused if it will not
     */
    Part get(Connection connection, String path) {
        return read(connection, ask(connection, path));
    }

    /** The same at another address of the account, that of a brand. */
    Part getAt(String base, Connection connection, String path) {
        return read(
                connection,
                hear(base, connection, "GET", path, null, HelpdeskHttp.PATIENCE).answer());
    }

    Part read(Connection connection, HelpdeskAnswer answer) {
        return switch (answer) {
            case HelpdeskAnswer.Fine fine -> parsed(fine);
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no
            when no.status() == 404 -> throw new ConversationGone(Refusals.why(connection, no));
            case HelpdeskAnswer.No no -> throw new HelpdeskRefused(Refusals.why(connection, no));
        };
    }

    private Part parsed(HelpdeskAnswer.Fine fine) {
        var part = tokens.read(fine.body());
        if (!part.isObject()) {
            throw new HelpdeskUnavailable("Zendesk's answer could not be read.", null, null);
        }
        return part;
    }

    /** All of a list that is told in pages. {@code path} may have a query. */
    List<Part> list(Connection connection, String path, String name) {
        var all = new ArrayList<Part>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var separator = path.contains("?") ? "&" : "?";
            var told = get(connection, path + separator + "page%5Bsize%5D=100" + cursor);
            all.addAll(told.parts(name));
            var after = told.part("meta").text("after_cursor");
            if (!told.part("meta").isTrue("has_more") || after == null) {
                break;
            }
            cursor = "&page%5Bafter%5D=" + Paths.encoded(after);
        }
        return all;
    }

    HelpdeskHttp.Heard hear(
            Connection connection, String method, String path, @Nullable Object body, Duration patience) {
        var base = connection.baseUrl();
        return base == null
                ? HelpdeskHttp.Heard.without(new HelpdeskAnswer.No(0, ""))
                : hear(base, connection, method, path, body, patience);
    }

    private HelpdeskHttp.Heard hear(
            String base, Connection connection, String method, String path, @Nullable Object body, Duration patience) {
        var first = method.equals("GET")
                ? untilItIsUp(base, connection, path, patience)
                : once(base, connection, method, path, body, patience);
        return first.status() == UNAUTHORIZED && Tokens.hasClient(connection)
                ? once(base, connection, method, path, body, patience) // its token ended before its time
                : first;
    }

    /** Zendesk's servers fail at random now and then. To read twice does no harm, and a turn reads several times. */
    private HelpdeskHttp.Heard untilItIsUp(String base, Connection connection, String path, Duration patience) {
        var heard = once(base, connection, "GET", path, null, patience);
        for (var more = 0; more < RETRIES && heard.status() >= BROKEN && !asksToWait(heard); more++) {
            heard = once(base, connection, "GET", path, null, patience);
        }
        return heard;
    }

    private static boolean asksToWait(HelpdeskHttp.Heard heard) {
        return heard.answer() instanceof HelpdeskAnswer.Trouble trouble && trouble.after() != null;
    }

    private HelpdeskHttp.Heard once(
            String base, Connection connection, String method, String path, @Nullable Object body, Duration patience) {
        return switch (tokens.pass(connection)) {
            case Tokens.Pass.None none -> HelpdeskHttp.Heard.without(none.why());
            case Tokens.Pass.Shown shown -> {
                var whole = ROOT + path;
                var bare = whole.replaceFirst("\\?.*$", "");
                var wait = quotas.take(connection.id(), method, bare);
                if (wait.isPositive()) {
                    yield HelpdeskHttp.Heard.without(
                            new HelpdeskAnswer.Trouble("Zendesk's quota is used up for now.", false, wait, null));
                }
                var heard = wire.call(base, shown.authorization(), method, whole, body, patience);
                yield noted(connection, method, bare, shown.authorization(), heard);
            }
        };
    }

    private HelpdeskHttp.Heard noted(
            Connection connection, String method, String path, String authorization, HelpdeskHttp.Heard heard) {
        if (heard.status() == UNAUTHORIZED) {
            tokens.forget(connection, authorization);
        }
        var tooMany = heard.status() == TOO_MANY;
        quotas.heard(connection.id(), method, path, heard.headers(), tooMany);
        return tooMany
                ? new HelpdeskHttp.Heard(
                        new HelpdeskAnswer.Trouble("Zendesk is busy.", false, Quotas.retryAfter(heard.headers()), null),
                        heard.headers(),
                        heard.status())
                : heard;
    }
}

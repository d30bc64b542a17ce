package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whom the bot of a connection acts as. */
@Singleton
class Bots {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final ZendeskClient client;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    /** {@code notesOnly}: a light agent, who may say nothing in public. */
    record Bot(String id, boolean admin, boolean notesOnly) {}

    private record Known(Bot bot, int version, Instant until) {}

    Bots(ZendeskClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Bot of(Connection connection) {
        var last = known.get(connection.id());
        if (last != null
                && last.version() == connection.version()
                && clock.instant().isBefore(last.until())) {
            return last.bot();
        }
        var user = client.get(connection, "users/me").part("user");
        var bot = new Bot(user.needed("id"), "admin".equals(user.text("role")), user.isTrue("only_private_comments"));
        known.put(
                connection.id(),
                new Known(bot, connection.version(), clock.instant().plus(REMEMBERED)));
        return bot;
    }
}

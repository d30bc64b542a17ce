package deskhand.helpdesk.zendesk;

import deskhand.base.Recent;
import deskhand.helpdesk.Connection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The tickets as they were last read, for the write that follows at once: made for what was seen then, it is refused if the
 * ticket changed since. And what became of them by our own writes, which need not be looked at.
 */
@Singleton
class TicketMemory {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 5000;

    private final Clock clock;
    private final Map<Key, Seen> seen = Recent.byAge(MOST);
    private final Map<Key, String> written = Recent.byAge(MOST);

    private record Key(long connectionId, String ref) {}

    private record Seen(Ticket ticket, Instant at) {}

    TicketMemory(Clock clock) {
        this.clock = clock;
    }

    synchronized void read(Connection connection, String ref, Ticket ticket) {
        seen.put(new Key(connection.id(), ref), new Seen(ticket, clock.instant()));
    }

    /** Once, and only if it was read just now. */
    synchronized Optional<Ticket> take(Connection connection, String ref) {
        return Optional.ofNullable(seen.remove(new Key(connection.id(), ref)))
                .filter(one -> one.at().plus(FRESH).isAfter(clock.instant()))
                .map(Seen::ticket);
    }

    synchronized void wrote(Connection connection, String ref, String updatedAt) {
        written.put(new Key(connection.id(), ref), updatedAt);
    }

    /** Nothing happened since the bot's own write. */
    synchronized boolean isOurs(Connection connection, String ref, String updatedAt) {
        return updatedAt.equals(written.get(new Key(connection.id(), ref)));
    }
}

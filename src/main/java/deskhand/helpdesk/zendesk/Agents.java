package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Agents by e-mail address, remembered for a while: routes name the same ones again and again. */
@Singleton
class Agents {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final ZendeskClient client;
    private final Clock clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    private record Key(long connection, String email) {}

    private record Known(long id, Instant until) {}

    Agents(ZendeskClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** By address, or by number, which Zendesk itself looks up. One that is not known is looked for each time: it may be new. */
    Optional<Long> named(Connection connection, String person) {
        if (Staff.isNumber(person)) {
            return Optional.of(Long.valueOf(person));
        }
        var key = new Key(connection.id(), person.toLowerCase(Locale.ROOT));
        var last = known.get(key);
        if (last != null && clock.instant().isBefore(last.until())) {
            return Optional.of(last.id());
        }
        var found = client.get(connection, Staff.byEmail(person)).parts("users").stream()
                .filter(Staff::takesTickets)
                .map(user -> Long.valueOf(user.needed("id")))
                .findFirst();
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresent(id -> known.put(key, new Known(id, clock.instant().plus(REMEMBERED))));
        return found;
    }

    /** One of them could not be used. */
    void forget(Connection connection) {
        known.keySet().removeIf(key -> key.connection() == connection.id());
    }
}

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
import java.util.stream.Collectors;

/** The groups of an account that tickets can be given to, remembered for a while: every handover asks for them. */
@Singleton
class Groups {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final ZendeskClient client;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    private record Known(Map<String, Long> ids, Instant until) {}

    Groups(ZendeskClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** One that is not known is looked for once more: it may be new. */
    Optional<Long> named(Connection connection, String name) {
        var key = name.toLowerCase(Locale.ROOT);
        var last = known.get(connection.id());
        if (last != null && clock.instant().isBefore(last.until()) && last.ids().containsKey(key)) {
            return Optional.of(last.ids().get(key));
        }
        Map<String, Long> ids = client.list(connection, "groups/assignable", "groups").stream()
                .filter(group -> group.text("name") != null && !group.isTrue("deleted"))
                .collect(Collectors.toUnmodifiableMap(
                        group -> group.needed("name").toLowerCase(Locale.ROOT),
                        group -> group.number("id"),
                        (first, _) -> first));
        known.put(connection.id(), new Known(ids, clock.instant().plus(REMEMBERED)));
        return Optional.ofNullable(ids.get(key));
    }

    /** One of them could not be used. */
    void forget(Connection connection) {
        known.remove(connection.id());
    }
}

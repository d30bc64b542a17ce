package deskhand.helpdesk.zendesk;

import deskhand.base.Recent;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskRefused;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How sure Zendesk is of who somebody is, remembered for a while. */
@Singleton
class Trust {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final Set<String> PROVEN = Set.of("sso", "embed", "full");
    private static final Set<String> NOBODY =
            Set.of("machine", "mailing_list", "mailer_daemon", "ticket_sharing_partner");

    private final ZendeskClient client;
    private final Clock clock;
    private final Map<Key, Known> known = Recent.byAge(MOST);

    private record Key(long connectionId, String user) {}

    private record Known(Identity identity, Instant until) {}

    /** {@code isMachine}: mail to that address reaches nobody who could read it. */
    record Identity(boolean proven, boolean isMachine) {
        static final Identity UNKNOWN = new Identity(false, false);
    }

    Trust(ZendeskClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    Identity of(Connection connection, String user) {
        var key = new Key(connection.id(), user);
        synchronized (known) {
            var last = known.get(key);
            if (last != null && clock.instant().isBefore(last.until())) {
                return last.identity();
            }
        }
        var identity = ask(connection, user);
        synchronized (known) {
            known.put(key, new Known(identity, clock.instant().plus(REMEMBERED)));
        }
        return identity;
    }

    private Identity ask(Connection connection, String user) {
        try {
            var identities = client.list(connection, "users/" + Paths.encoded(user) + "/identities", "identities");
            return new Identity(isProven(connection, identities), isMachine(identities));
        } catch (HelpdeskRefused e) {
            return Identity.UNKNOWN; // somebody who may not be looked at is nobody who is proven
        }
    }

    private static boolean isProven(Connection connection, List<Part> identities) {
        var low = "true".equals(connection.setting(ZendeskHelpdesk.TRUST_LOW));
        return identities.stream()
                .map(identity -> String.valueOf(identity.text("verification_method")))
                .anyMatch(method -> PROVEN.contains(method) || low && method.equals("low"));
    }

    private static boolean isMachine(List<Part> identities) {
        return identities.stream()
                .anyMatch(identity -> identity.isTrue("primary")
                        && NOBODY.contains(String.valueOf(identity.text("deliverable_state"))));
    }
}

package deskhand.helpdesk;

import deskhand.access.FrontDoor;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets connections up, keeps their helpdesks in step with their mode, and takes them down. */
@Singleton
class ConnectionSetups {

    /** The name of the secret under which an administrator's token is kept. */
    static final String ADMIN_TOKEN = "admin_token";

    private static final String NEEDS_TOKEN =
            "Set DESKHAND_API_TOKEN and start again, or make an account for yourself, before you connect a real helpdesk: what"
                    + " reaches this service then may not come from this machine alone.";

    private final Connections connections;
    private final FrontDoor door;
    private final Map<String, HelpdeskSetup> byKind;
    private final ReentrantLock oneAtATime = new ReentrantLock(); // two at once would make two bots

    ConnectionSetups(Connections connections, FrontDoor door, List<HelpdeskSetup> setups) {
        this.connections = connections;
        this.door = door;
        byKind = setups.stream().collect(Collectors.toUnmodifiableMap(HelpdeskSetup::kind, Function.identity()));
    }

    ConnectionDesk.Done setUp(String kind, SetupWish wish) {
        requireToken(door, kind);
        var setup = byKind.get(kind);
        if (setup == null) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "kind is one of " + byKind.keySet() + " to be set up in one call.");
        }
        var steps = new Steps();
        oneAtATime.lock();
        try {
            var connection = connections.put(wish.slug(), setup.prepare(wish, steps));
            setup.align(connection, wish.adminToken(), steps);
            return new ConnectionDesk.Done(connection, wish.before() == null, steps.all());
        } catch (HelpdeskRefused e) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage() + steps.changes());
        } catch (HelpdeskUnavailable e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    e.getMessage() + " Send the same again in a moment; it goes on where it stopped."
                            + steps.changes());
        } finally {
            oneAtATime.unlock();
        }
    }

    /** With a real helpdesk what comes from this machine may come through a proxy on it. */
    static void requireToken(FrontDoor door, String kind) {
        if (!Connection.SANDBOX.equals(kind) && !door.isLocked()) {
            throw new ProblemException(HttpStatus.CONFLICT, NEEDS_TOKEN);
        }
    }

    /** Why no real helpdesk can be connected now; null if one can. */
    @Nullable
    String obstacle() {
        return !door.isLocked() ? NEEDS_TOKEN : null;
    }

    /** Settings that somebody enters by hand are not to be misunderstood. */
    void checkSettings(@Nullable String kind, Map<String, String> settings) {
        var setup = kind == null ? null : byKind.get(kind);
        var general = InboxModes.objection(settings.getOrDefault(InboxModes.SETTING, ""));
        var objection = general != null || setup == null ? general : setup.objection(settings);
        if (objection != null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, objection);
        }
    }

    /** What a change of mode or inboxes means for the helpdesk. Nothing if neither changed. */
    List<Step> align(@Nullable Connection before, Connection now) {
        var setup = byKind.get(now.kind());
        if (setup == null || before == null || isInStep(before, now)) {
            return List.of();
        }
        var steps = new Steps();
        setup.align(now, now.secret(ADMIN_TOKEN), steps);
        return steps.all();
    }

    private static boolean isInStep(Connection before, Connection now) {
        return before.mode() == now.mode() && before.settings().equals(now.settings());
    }

    /** Empty if there is no such connection. */
    List<Step> takeDown(Connection connection, @Nullable String adminToken) {
        var steps = new Steps();
        var setup = byKind.get(connection.kind());
        if (setup != null) {
            setup.remove(connection, adminToken == null ? connection.secret(ADMIN_TOKEN) : adminToken, steps);
        }
        connections.delete(connection.slug());
        steps.done(
                "connection",
                "Deleted here with its secrets. What waits to be done in the helpdesk is withdrawn; conversations and"
                        + " figures stay.");
        return steps.all();
    }

    Prospect look(String kind, SetupWish wish) {
        var setup = byKind.get(kind);
        return setup == null ? Prospect.unknown() : setup.look(wish);
    }

    List<Prospect.Entry> inboxes(Connection connection) {
        var setup = byKind.get(connection.kind());
        return setup == null ? List.of() : setup.inboxes(connection);
    }

    List<Finding> examine(Connection connection) {
        var setup = byKind.get(connection.kind());
        return setup == null ? List.of() : setup.examine(connection);
    }
}

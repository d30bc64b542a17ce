package deskhand.helpdesk;

import deskhand.access.FrontDoor;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import deskhand.platform.ProblemException;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is done to connections by people, whether they come over the API or over a page. What cannot be is told by a
 * {@link ProblemException} whose words say what to do.
 */
@Singleton
public class ConnectionDesk {

    private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";

    private final Connections connections;
    private final ConnectionSetups setups;
    private final ConnectionCheck check;
    private final Helpdesks helpdesks;
    private final OutboundAddresses outbound;
    private final FrontDoor door;
    private final Arrivals arrivals;

    ConnectionDesk(
            Connections connections,
            ConnectionSetups setups,
            ConnectionCheck check,
            Helpdesks helpdesks,
            OutboundAddresses outbound,
            FrontDoor door,
            Arrivals arrivals) {
        this.connections = connections;
        this.setups = setups;
        this.check = check;
        this.helpdesks = helpdesks;
        this.outbound = outbound;
        this.door = door;
        this.arrivals = arrivals;
    }

    /** A connection that was set up or changed, and what that did in the helpdesk. */
    public record Done(Connection connection, boolean isNew, List<Step> steps) {}

    /** Why no real helpdesk can be connected now, if none can. */
    public Optional<String> obstacle() {
        return Optional.ofNullable(setups.obstacle());
    }

    /** The connection of this name, if there is one; to be given with a wish. */
    public @Nullable Connection before(String slug) {
        checkName(slug);
        return connections.find(slug).orElse(null);
    }

    /** Looks at a helpdesk that is to be connected, without changing anything. */
    public Prospect look(String kind, SetupWish wish) {
        return setups.look(kind, wish.withKeptToken());
    }

    /** Sets a helpdesk up with an administrator's token. Done again it changes nothing, or mends what was changed since. */
    public Done setUp(@Nullable String kind, SetupWish wish) {
        checkName(wish.slug());
        setups.checkSettings(null, wish.settings());
        return setups.setUp(kind(kind, wish), wish.withKeptToken());
    }

    private static String kind(@Nullable String kind, SetupWish wish) {
        var before = wish.before();
        if (before == null && kind == null) {
            throw bad("A new connection needs kind, for example chatwoot.");
        }
        if (before != null && kind != null && !before.kind().equals(kind)) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "Connection " + wish.slug() + " is a " + before.kind()
                            + ": choose another name or delete it first.");
        }
        return before == null ? String.valueOf(kind) : before.kind();
    }

    /** Creates or changes a connection by hand. */
    public Done put(String slug, ConnectionSpec spec) {
        allow(slug, spec);
        var before = connections.find(slug).orElse(null);
        try {
            var now = connections.put(slug, spec);
            return new Done(now, before == null, setups.align(before, now));
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    /** Whether a connection may be like this; a {@link ProblemException} says why not. */
    void allow(String slug, ConnectionSpec spec) {
        checkName(slug);
        if (spec.kind() != null && helpdesks.find(spec.kind()).isEmpty()) {
            throw bad("kind is one of " + helpdesks.kinds() + ".");
        }
        checkAddress(spec.baseUrl());
        if (spec.kind() != null) {
            ConnectionSetups.requireToken(door, spec.kind());
        }
        var before = connections.find(slug).orElse(null);
        setups.checkSettings(before == null ? spec.kind() : before.kind(), spec.settings());
    }

    private static void checkName(String slug) {
        if (!slug.matches(SLUG)) {
            throw bad("A connection's name is of lower-case letters, digits and hyphens, for example acme-support.");
        }
    }

    /** A name that leads nowhere yet is let through: it is looked at again before each call. */
    private void checkAddress(@Nullable String baseUrl) {
        if (baseUrl != null && outbound.check(baseUrl) instanceof OutboundAddress.Forbidden(var why)) {
            throw bad("base_url: " + why);
        }
    }

    /** Takes it out of its helpdesk and deletes it here. Without a token, and none kept, people have to do the first. */
    public List<Step> takeDown(Connection connection, @Nullable String adminToken) {
        return setups.takeDown(connection, adminToken);
    }

    /** What works and what does not, and how to put it right. */
    public List<Finding> check(Connection connection) {
        return check.findings(connection);
    }

    public static Finding.State worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::state)
                .max(Comparator.naturalOrder())
                .orElse(Finding.State.UNKNOWN);
    }

    /** When its helpdesk delivered last, unless that is long ago. */
    public Optional<Instant> newestArrival(Connection connection) {
        return arrivals.newest(connection.id());
    }

    /** The inboxes of its helpdesk, as far as they may be listed with what is stored. */
    public List<Prospect.Entry> inboxes(Connection connection) {
        return setups.inboxes(connection);
    }

    /** Whether an administrator's token is kept for it. */
    public static boolean keepsAdministrator(Connection connection) {
        return connection.secret(ConnectionSetups.ADMIN_TOKEN) != null;
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, detail);
    }
}

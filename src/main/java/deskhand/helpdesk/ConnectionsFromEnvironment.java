package deskhand.helpdesk;

import deskhand.access.FrontDoor;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes or renews the connections that the environment describes. What it does not name stays as it is stored. */
@Singleton
class ConnectionsFromEnvironment implements ApplicationEventListener<StartupEvent> {

    /** The mode that the environment named last, so that one that was changed since is not put back by a restart. */
    private static final String MODE_THEN = "environment_mode";

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionsFromEnvironment.class);

    private final List<DescribedConnection> described;
    private final Connections connections;
    private final OutboundAddresses outbound;
    private final FrontDoor door;

    ConnectionsFromEnvironment(
            List<DescribedConnection> described, Connections connections, OutboundAddresses outbound, FrontDoor door) {
        this.described = List.copyOf(described);
        this.connections = connections;
        this.outbound = outbound;
        this.door = door;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        described.forEach(one -> one.spec().ifPresent(spec -> make(one, spec)));
    }

    private void make(DescribedConnection one, ConnectionSpec spec) {
        if (outbound.check(Objects.requireNonNullElse(spec.baseUrl(), ""))
                instanceof OutboundAddress.Forbidden(var why)) {
            throw new IllegalArgumentException(one.prefix() + "_BASE_URL: " + why);
        }
        var before = connections.find(one.slug()).orElse(null);
        if (before != null && !before.kind().equals(spec.kind())) {
            throw new IllegalArgumentException("The connection " + one.slug() + " is of the kind " + before.kind()
                    + ": give another name in " + one.prefix() + "_SLUG.");
        }
        try {
            connections.put(one.slug(), withMode(spec, before));
            LOG.info("Connection {} is as the environment describes it", one.slug());
        } catch (DataAccessException e) {
            LOG.debug("Another node made the connection at the same moment", e);
        }
        if (!door.isLocked()) {
            LOG.warn(
                    "A real helpdesk is connected, so API and pages stay closed until DESKHAND_API_TOKEN is set or there are"
                            + " accounts");
        }
    }

    private static ConnectionSpec withMode(ConnectionSpec spec, @Nullable Connection before) {
        var wanted = spec.mode();
        if (wanted == null) {
            return spec;
        }
        var word = wanted.name().toLowerCase(Locale.ROOT);
        var settings = new HashMap<>(spec.settings());
        settings.put(MODE_THEN, word);
        return new ConnectionSpec(
                spec.kind(),
                spec.baseUrl(),
                spec.account(),
                spec.token(),
                spec.webhookSecret(),
                spec.secrets(),
                settings,
                before != null && word.equals(before.setting(MODE_THEN)) ? null : wanted);
    }
}

package deskhand.helpdesk.zendesk;

import deskhand.access.FrontDoor;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Mode;
import deskhand.platform.OutboundAddress;
import deskhand.platform.OutboundAddresses;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes or renews the connection that the environment describes. What it does not name stays as it is stored. */
@Singleton
class ZendeskFromEnvironment implements ApplicationEventListener<StartupEvent> {

    /** The mode that the environment named last, so that one that was changed since is not put back by a restart. */
    private static final String MODE_THEN = "environment_mode";

    private static final Logger LOG = LoggerFactory.getLogger(ZendeskFromEnvironment.class);

    private final ZendeskSettings settings;
    private final Connections connections;
    private final OutboundAddresses outbound;
    private final FrontDoor door;

    ZendeskFromEnvironment(
            ZendeskSettings settings, Connections connections, OutboundAddresses outbound, FrontDoor door) {
        this.settings = settings;
        this.connections = connections;
        this.outbound = outbound;
        this.door = door;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        var baseUrl = settings.baseUrl();
        if (baseUrl == null) {
            return;
        }
        if (outbound.check(baseUrl) instanceof OutboundAddress.Forbidden(var why)) {
            throw new IllegalArgumentException("DESKHAND_ZENDESK_BASE_URL: " + why);
        }
        var before = connections.find(settings.slug()).orElse(null);
        if (before != null && !before.kind().equals(ZendeskHelpdesk.KIND)) {
            throw new IllegalArgumentException("The connection " + settings.slug()
                    + " is no Zendesk: give another name in DESKHAND_ZENDESK_SLUG.");
        }
        try {
            connections.put(settings.slug(), spec(before));
            LOG.info("Connection {} is as the environment describes it", settings.slug());
        } catch (DataAccessException e) {
            LOG.debug("Another node made the connection at the same moment", e);
        }
        if (!door.isLocked()) {
            LOG.warn(
                    "A real helpdesk is connected, so API and pages stay closed until DESKHAND_API_TOKEN is set or there are"
                            + " accounts");
        }
    }

    private ConnectionSpec spec(@Nullable Connection before) {
        var secrets = new HashMap<String, String>();
        put(secrets, ZendeskHelpdesk.CLIENT_SECRET, settings.clientSecret());
        put(secrets, ZendeskHelpdesk.EVENT_SECRET, settings.eventSecret());
        var more = new HashMap<String, String>();
        put(more, ZendeskHelpdesk.CLIENT_ID, settings.clientId());
        put(more, ZendeskHelpdesk.EMAIL, settings.email());
        put(more, ZendeskHelpdesk.PILOT_TAG, settings.pilotTag());
        put(more, MODE_THEN, settings.mode());
        return new ConnectionSpec(
                ZendeskHelpdesk.KIND,
                settings.baseUrl(),
                settings.account(),
                settings.apiToken(),
                Objects.requireNonNullElse(settings.webhookSecret(), settings.eventSecret()),
                secrets,
                more,
                mode(before));
    }

    private @Nullable Mode mode(@Nullable Connection before) {
        var wanted = settings.wantedMode();
        var isOld = before != null
                && wanted != null
                && wanted.name().toLowerCase(Locale.ROOT).equals(before.setting(MODE_THEN));
        return isOld ? null : wanted;
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }
}

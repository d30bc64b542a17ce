package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.DescribedConnection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a Zendesk connection in the environment, as a connection. */
@Singleton
class ZendeskFromEnvironment implements DescribedConnection {

    private final ZendeskSettings settings;

    ZendeskFromEnvironment(ZendeskSettings settings) {
        this.settings = settings;
    }

    @Override
    public String prefix() {
        return "DESKHAND_ZENDESK";
    }

    @Override
    public String slug() {
        return settings.slug();
    }

    @Override
    public Optional<ConnectionSpec> spec() {
        if (settings.baseUrl() == null) {
            return Optional.empty();
        }
        var secrets = new HashMap<String, @Nullable String>();
        secrets.put(ZendeskHelpdesk.CLIENT_SECRET, settings.clientSecret());
        secrets.put(ZendeskHelpdesk.EVENT_SECRET, settings.eventSecret());
        var more = new HashMap<String, @Nullable String>();
        more.put(ZendeskHelpdesk.CLIENT_ID, settings.clientId());
        more.put(ZendeskHelpdesk.EMAIL, settings.email());
        more.put(ZendeskHelpdesk.PILOT_TAG, settings.pilotTag());
        return Optional.of(new ConnectionSpec(
                ZendeskHelpdesk.KIND,
                settings.baseUrl(),
                settings.account(),
                settings.apiToken(),
                Objects.requireNonNullElse(settings.webhookSecret(), settings.eventSecret()),
                DescribedConnection.named(secrets),
                DescribedConnection.named(more),
                settings.wantedMode()));
    }
}

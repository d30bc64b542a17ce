package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.ConnectionSpec;
import deskhand.helpdesk.DescribedConnection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a Chatwoot connection in the environment, as a connection. */
@Singleton
class ChatwootFromEnvironment implements DescribedConnection {

    private final ChatwootSettings settings;

    ChatwootFromEnvironment(ChatwootSettings settings) {
        this.settings = settings;
    }

    @Override
    public String prefix() {
        return "DESKHAND_CHATWOOT";
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
        secrets.put(ChatwootHelpdesk.BOT_SECRET, settings.botSecret());
        secrets.put(ChatwootHelpdesk.READ_TOKEN, settings.readToken());
        var more = new HashMap<String, @Nullable String>();
        more.put(ChatwootHelpdesk.BOT_ID, settings.botId());
        more.put(Inboxes.SERVED, settings.inboxes());
        return Optional.of(new ConnectionSpec(
                ChatwootHelpdesk.KIND,
                settings.baseUrl(),
                settings.account(),
                settings.botToken(),
                Objects.requireNonNullElse(settings.webhookSecret(), settings.botSecret()),
                DescribedConnection.named(secrets),
                DescribedConnection.named(more),
                settings.wantedMode()));
    }
}

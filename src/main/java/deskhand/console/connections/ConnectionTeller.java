package deskhand.console.connections;

import deskhand.console.Stamp;
import deskhand.helpdesk.AddressSettings;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.ConnectionDesk;
import deskhand.helpdesk.Connections;
import deskhand.helpdesk.Finding;
import deskhand.helpdesk.InboxModes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages about connections show. */
@Singleton
class ConnectionTeller {

    private static final int MOST = 200;
    private static final Map<String, String> KINDS =
            Map.of("chatwoot", "Chatwoot", "zendesk", "Zendesk", "sandbox", "Sandbox");
    /** As the helpdesk rooms call them, and as people do. */
    private static final Map<String, Map<String, String>> SECRETS = Map.of(
            "chatwoot",
            Map.of("read_token", "Agent's token", "bot_secret", "Bot's secret", "admin_token", "Administrator's token"),
            "zendesk",
            Map.of(
                    "client_secret",
                    "Client's secret",
                    "event_secret",
                    "Event webhook's secret",
                    "webhook_token",
                    "Webhook's token"));

    private final Connections connections;
    private final ConnectionDesk desk;
    private final AddressSettings addresses;
    private final Clock clock;

    ConnectionTeller(Connections connections, ConnectionDesk desk, AddressSettings addresses, Clock clock) {
        this.connections = connections;
        this.desk = desk;
        this.addresses = addresses;
        this.clock = clock;
    }

    List<ConnectionLine> lines() {
        return connections.all().stream().limit(MOST).map(this::line).toList();
    }

    private ConnectionLine line(Connection connection) {
        return new ConnectionLine(
                connection.slug(),
                title(connection.kind()),
                ModeChoice.word(connection.mode()),
                connection.baseUrl() == null ? "this service" : connection.baseUrl(),
                seen(connection));
    }

    Optional<Connection> find(String slug) {
        return connections.find(slug);
    }

    /** The worst of what the doctor finds. */
    Told health(Connection connection) {
        var findings = desk.check(connection);
        var state = ConnectionDesk.worst(findings);
        var worst = findings.stream()
                .filter(finding -> finding.state() == state)
                .findFirst()
                .orElseGet(() -> Finding.ok("address", ""));
        return Told.of(worst);
    }

    List<Told> findings(Connection connection) {
        return Told.findings(desk.check(connection));
    }

    /** {@code withInboxes}: the helpdesk is asked for them, which takes a while. */
    ConnectionView view(Connection connection, boolean withInboxes) {
        return new ConnectionView(
                connection.slug(),
                connection.kind(),
                title(connection.kind()),
                connection.baseUrl(),
                connection.account(),
                ModeChoice.word(connection.mode()),
                webhook(connection.kind(), connection.slug(), addresses.of(connection)),
                seen(connection),
                kept(connection),
                new TreeMap<>(connection.settings()),
                withInboxes ? desk.inboxes(connection) : List.of(),
                numbers(connection.setting("inboxes")),
                numbers(connection.setting("auto_inboxes")),
                InboxModes.of(connection.setting(InboxModes.SETTING)),
                !connection.kind().equals("chatwoot") || ConnectionDesk.keepsAdministrator(connection));
    }

    /** Where the helpdesk delivers; without our address only its end is known. */
    static String webhook(String kind, String slug, @Nullable String address) {
        var path = Connection.webhookPath(kind, slug);
        return address == null ? "…" + path : AddressSettings.plain(address) + path;
    }

    private static Map<String, Boolean> kept(Connection connection) {
        var kept = new LinkedHashMap<String, Boolean>();
        if (!connection.kind().equals("zendesk")) {
            kept.put("Bot's token", connection.token() != null);
        }
        kept.put("Webhook's secret", !connection.webhookSecret().isEmpty());
        new TreeMap<>(SECRETS.getOrDefault(connection.kind(), Map.of()))
                .forEach((name, title) -> kept.put(title, connection.secret(name) != null));
        return kept;
    }

    private static Set<Long> numbers(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split("[,\\s]+"))
                        .filter(one -> one.matches("\\d{1,9}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    private @Nullable Stamp seen(Connection connection) {
        return desk.newestArrival(connection).map(at -> Stamp.of(at, clock)).orElse(null);
    }

    private static String title(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }
}

package deskhand.helpdesk;

import deskhand.platform.config.ConfigPart;
import deskhand.platform.config.ItemRefused;
import deskhand.platform.config.Prints;
import deskhand.platform.config.Shape;
import deskhand.platform.config.Shapes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Connections without their secrets. The helpdesk itself is not asked and not changed. */
@Singleton
class ConnectionsPart implements ConfigPart {

    private static final String SETTINGS = "settings";

    private final Connections connections;
    private final ConnectionDesk desk;
    private final Prints prints;
    private final NewSecrets secrets;
    private final Shape<ConnectionsController.ConnectionChange> shape;

    ConnectionsPart(Connections connections, ConnectionDesk desk, Prints prints, NewSecrets secrets, Shapes shapes) {
        this.connections = connections;
        this.desk = desk;
        this.prints = prints;
        this.secrets = secrets;
        this.shape = shapes.of(ConnectionsController.ConnectionChange.class, "token", "webhook_secret", SECRETS);
    }

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public List<String> addresses() {
        return List.of("connections/{}");
    }

    @Override
    public Map<String, Map<String, Object>> items() {
        var items = new LinkedHashMap<String, Map<String, Object>>();
        connections.all().forEach(connection -> items.put(connection.slug(), item(connection)));
        return items;
    }

    private Map<String, Object> item(Connection connection) {
        var item = shape.item(ConnectionView.of(connection));
        item.put(SETTINGS, new TreeMap<>(connection.settings()));
        var stored = new HashMap<String, String>(connection.secrets());
        stored.put("webhook_secret", connection.webhookSecret());
        if (connection.token() != null) {
            stored.put("token", connection.token());
        }
        item.put(SECRETS, prints.of(Map.copyOf(stored)));
        return item;
    }

    /**
     * A new one gets a webhook secret that nobody knows, so that it takes nothing in until the helpdesk's own is set. The
     * helpdesk is not told of another mode: the connection's check says what is left to do there.
     */
    @Override
    public void put(String item, Map<String, Object> content) {
        var stored = connections.find(item).orElse(null);
        var change = shape.change(content);
        if (stored != null && change.kind() != null && !stored.kind().equals(change.kind())) {
            throw new ItemRefused("kind", "The connection here is a " + stored.kind() + "; choose another name.");
        }
        var settings = new HashMap<String, String>();
        if (stored != null) {
            stored.settings().keySet().forEach(name -> settings.put(name, ""));
        }
        if (change.settings() != null) {
            settings.putAll(change.settings());
        }
        var spec = new ConnectionSpec(
                change.kind(),
                change.baseUrl(),
                change.account(),
                null,
                stored == null ? secrets.make() : null,
                Map.of(),
                settings,
                change.mode() == null ? null : Mode.valueOf(change.mode().toUpperCase(Locale.ROOT)));
        desk.allow(item, spec);
        connections.put(item, spec);
    }

    @Override
    public void remove(String item) {
        throw new ItemRefused(
                "",
                "A connection is taken down in its helpdesk too, which no import does: DELETE /api/v1/connections/"
                        + item + ", or leave the part connections out of the file.");
    }
}

package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskAnswer;
import deskhand.helpdesk.HelpdeskHttp;
import deskhand.helpdesk.HelpdeskRefused;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sunshine Conversations, in which the chats of an account take place: another API at the account's address, with a key of
 * its own.
 */
@Singleton
public class Sunshine {

    private static final String ROOT = "/sc/v2/apps/";

    private final ZendeskWire wire;
    private final Tokens tokens;

    Sunshine(ZendeskWire wire, Tokens tokens) {
        this.wire = wire;
        this.tokens = tokens;
    }

    /** Whether the connection has all that is needed to speak in chats. */
    public static boolean isSetUp(Connection connection) {
        return connection.baseUrl() != null
                && connection.setting(ZendeskHelpdesk.SUNSHINE_APP) != null
                && connection.setting(ZendeskHelpdesk.SUNSHINE_KEY) != null
                && connection.setting(ZendeskHelpdesk.SUNSHINE_NAME) != null
                && connection.secret(ZendeskHelpdesk.SUNSHINE_SECRET) != null;
    }

    /** Whether an integration of the switchboard is the one that the bot speaks as, by its id or its name. */
    public static boolean isOurs(Connection connection, Part integration) {
        var ours = connection.setting(ZendeskHelpdesk.SUNSHINE_NAME);
        return ours != null && (ours.equals(integration.text("id")) || ours.equals(integration.text("name")));
    }

    /**
     * The parsed answer. Paths are below the app.
     *
     * @throws deskhand.helpdesk.HelpdeskUnavailable if asking again later may help
     * @throws HelpdeskRefused if it will not
     */
    public Part get(Connection connection, String path) {
        return switch (call(connection, "GET", path, null)) {
            case HelpdeskAnswer.Fine fine -> tokens.read(fine.body());
            case HelpdeskAnswer.Trouble trouble -> throw trouble.unavailable();
            case HelpdeskAnswer.No no -> throw new HelpdeskRefused(why(connection, no));
        };
    }

    HelpdeskAnswer post(Connection connection, String path, Object body) {
        return call(connection, "POST", path, body);
    }

    Part read(HelpdeskAnswer.Fine fine) {
        return tokens.read(fine.body());
    }

    private HelpdeskAnswer call(Connection connection, String method, String path, @Nullable Object body) {
        if (!isSetUp(connection)) {
            return new HelpdeskAnswer.No(0, "");
        }
        var pair = connection.setting(ZendeskHelpdesk.SUNSHINE_KEY) + ":"
                + connection.secret(ZendeskHelpdesk.SUNSHINE_SECRET);
        var proof = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        var app = Paths.encoded(Objects.requireNonNull(connection.setting(ZendeskHelpdesk.SUNSHINE_APP)));
        var patience = method.equals("GET") ? ZendeskWire.SHORT : HelpdeskHttp.PATIENCE;
        return wire.call(
                        Objects.requireNonNull(connection.baseUrl()),
                        proof,
                        method,
                        ROOT + app + "/" + path,
                        body,
                        patience)
                .answer();
    }

    static String why(Connection connection, HelpdeskAnswer.No no) {
        return switch (no.status()) {
            case 401, 403 ->
                "Sunshine Conversations does not take the key of connection " + connection.slug()
                        + ": check settings.sunshine_app, settings.sunshine_key and secrets.sunshine_secret.";
            case 404 ->
                "Sunshine Conversations has no such chat: check settings.sunshine_app of connection "
                        + connection.slug() + ".";
            case 0 ->
                "Set settings.sunshine_app, settings.sunshine_key, settings.sunshine_integration and"
                        + " secrets.sunshine_secret of connection " + connection.slug() + " together.";
            default -> "Sunshine Conversations refused (" + no.status() + ").";
        };
    }
}

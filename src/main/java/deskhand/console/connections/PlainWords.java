package deskhand.console.connections;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says what the helpdesk rooms say in the words of the pages: nobody on a page knows the names of the API's fields. */
final class PlainWords {

    /** Longer names first, because shorter ones are in them. */
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry("Set up again with POST /api/v1/connections", "Use “Set up again” on this page"),
            Map.entry("with POST /api/v1/connections and the slug", "with “Set up again” on this page"),
            Map.entry("POST /api/v1/connections", "“Set up again”"),
            Map.entry(" Send the same again in a moment; it goes on where it stopped.", " Try again in a moment."),
            Map.entry("settings.public_address of the connection", "Deskhand's address on this page"),
            Map.entry("settings.public_address", "Deskhand's address"),
            Map.entry("public_address", "Deskhand's address"),
            Map.entry("secrets.read_token", "the agent's access token"),
            Map.entry("read_token", "the agent's access token"),
            Map.entry("secrets.bot_secret", "the bot's webhook secret"),
            Map.entry("secrets.client_secret", "the client's secret"),
            Map.entry("settings.client_id", "the client's identifier"),
            Map.entry("webhook_secret", "the webhook's secret"),
            Map.entry("admin_token", "the administrator's access token"),
            Map.entry("base_url", "the address"));

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("address", "The helpdesk answers"),
            Map.entry("version", "Version"),
            Map.entry("clock", "Clocks"),
            Map.entry("token", "The bot's token"),
            Map.entry("admin_token", "The administrator's token"),
            Map.entry("administrator", "Administrator"),
            Map.entry("read_token", "The agent who reads"),
            Map.entry("bot", "The bot"),
            Map.entry("attachment", "The bot's inboxes"),
            Map.entry("inboxes", "Inboxes"),
            Map.entry("webhook", "Webhook"),
            Map.entry("webhook_seen", "Deliveries"),
            Map.entry("public_address", "Deskhand's address"),
            Map.entry("captain", "The helpdesk's own AI"),
            Map.entry("notification", "Mail to customers"));

    private static final Pattern BEGINNING = Pattern.compile("(^|[.!?] )(the )");

    private PlainWords() {}

    static String of(String text) {
        var plain = text;
        for (var word : WORDS) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        return BEGINNING.matcher(plain.strip()).replaceAll("$1The ");
    }

    /** What was looked at or done, as a title. */
    static String title(String name) {
        var known = TITLES.get(name);
        if (known != null) {
            return known;
        }
        var plain = name.replace('_', ' ');
        return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}

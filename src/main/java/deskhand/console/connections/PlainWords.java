package deskhand.console.connections;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Says what the helpdesk rooms say in the words of the pages: nobody on a page knows the names of the API's fields. */
final class PlainWords {

    private static final String AGAIN = "use “Set up again” on this page";

    /** In this order: what is longer, or has another in it, comes first. */
    private static final Map<Pattern, String> WORDS = words();

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

    private static final Pattern NAMED = Pattern.compile("\\b(?:settings|secrets)\\.([a-z_]+)");
    private static final Pattern BEGINNING = Pattern.compile("(^|[.!?] )([tu])(he |se )");

    private PlainWords() {}

    private static Map<Pattern, String> words() {
        var words = new LinkedHashMap<Pattern, String>();
        word(
                words,
                "send POST /api/v1/connections with slug \\S+ and admin_token, which sees to it; keep_admin_token"
                        + " lets later changes do so by themselves",
                AGAIN + " with an administrator's access token");
        word(
                words,
                "[Ss]et up again: POST /api/v1/connections with (the )?slug( and admin_token|, as an administrator)?",
                AGAIN + " with an administrator's access token");
        word(words, "[Ss]et up again(:| with) POST /api/v1/connections", AGAIN);
        word(words, "with POST /api/v1/connections and the slug", "with “Set up again” on this page");
        word(words, "POST /api/v1/connections", "“Set up again”");
        word(words, " ?Send the same again in a moment; it goes on where it stopped\\.", " Try again in a moment.");
        word(words, "(settings\\.)?public_address( of the connection)?", "Deskhand's address");
        word(words, "\\b(secrets\\.)?read_token\\b", "the agent's access token");
        word(words, "\\b(secrets\\.)?bot_secret\\b", "the bot's webhook secret");
        word(words, "\\b(secrets\\.)?client_secret\\b", "the client's secret");
        word(words, "\\b(settings\\.)?client_id\\b", "the client's identifier");
        word(words, "\\b(settings\\.)?bot_id\\b", "the number of the bot");
        word(words, "\\bwebhook_secret\\b", "the webhook's secret");
        word(words, "\\bwebhook_seen\\b", "“Deliveries”");
        word(words, "\\badmin_token\\b", "the administrator's access token");
        word(words, "\\bbase_url\\b", "the address");
        return words;
    }

    private static void word(Map<Pattern, String> into, String technical, String plain) {
        into.put(Pattern.compile(technical), plain);
    }

    static String of(String text) {
        var plain = text;
        for (var word : WORDS.entrySet()) {
            plain = word.getKey().matcher(plain).replaceAll(word.getValue());
        }
        plain = NAMED.matcher(plain).replaceAll(it -> "“" + it.group(1).replace('_', ' ') + "”");
        return BEGINNING
                .matcher(plain.strip())
                .replaceAll(it -> it.group(1) + it.group(2).toUpperCase(Locale.ROOT) + it.group(3));
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

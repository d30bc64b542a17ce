package deskhand.helpdesk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One installation in one helpdesk, secrets opened. A deleted one is still known to what refers to it, without secrets. */
public record Connection(
        long id,
        String slug,
        String kind,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String token,
        String webhookSecret,
        Map<String, String> secrets,
        Map<String, String> settings,
        Mode mode,
        int version,
        boolean deleted) {

    /** The kind that lives inside this service; every other one is a real helpdesk. */
    public static final String SANDBOX = "sandbox";

    /** Secret: the webhook secret that was there before the present one, good beside it until it is taken away. */
    public static final String OLD_WEBHOOK_SECRET = "old_webhook_secret";

    /** Setting: {@code true} resolves a conversation after the bot answered a thank-you. */
    public static final String RESOLVE_WHEN_THANKED = "resolve_when_thanked";

    /** Setting: the language of private notes, {@code en} or {@code de}. */
    public static final String AGENT_LANGUAGE = "agent_language";

    /** Setting: {@code true} leaves a private line with the sources of what the bot sent. */
    public static final String NOTE_WHEN_SENT = "note_when_sent";

    /** Setting: {@code true} lets whoever has a link out of a private note decide without a login. */
    public static final String LINKS_WITHOUT_LOGIN = "links_without_login";

    public Connection {
        secrets = Map.copyOf(secrets);
        settings = Map.copyOf(settings);
    }

    /** One that is in use. */
    public Connection(
            long id,
            String slug,
            String kind,
            @Nullable String baseUrl,
            @Nullable String account,
            @Nullable String token,
            String webhookSecret,
            Map<String, String> secrets,
            Map<String, String> settings,
            Mode mode,
            int version) {
        this(id, slug, kind, baseUrl, account, token, webhookSecret, secrets, settings, mode, version, false);
    }

    /** One that needs no more than a token and a webhook secret. */
    public Connection(
            long id,
            String slug,
            String kind,
            @Nullable String baseUrl,
            @Nullable String account,
            @Nullable String token,
            String webhookSecret,
            Mode mode,
            int version) {
        this(id, slug, kind, baseUrl, account, token, webhookSecret, Map.of(), Map.of(), mode, version);
    }

    /** What else this kind of helpdesk needs to be kept secret, for example a second token. */
    public @Nullable String secret(String name) {
        return secrets.get(name);
    }

    public @Nullable String setting(String name) {
        return settings.get(name);
    }

    /**
     * How far the bot may go in an inbox: never further than on the whole connection, and where it is not known in which one
     * a conversation is, no further than in any.
     */
    public Mode modeIn(@Nullable String inbox) {
        var modes = InboxModes.of(setting(InboxModes.SETTING));
        return inbox == null
                ? modes.values().stream().reduce(mode, Mode::atMost)
                : modes.getOrDefault(inbox, mode).atMost(mode);
    }

    /** Where its helpdesk delivers, below the address of this service. */
    public String webhookPath() {
        return webhookPath(kind, slug);
    }

    public static String webhookPath(String kind, String slug) {
        return "/webhooks/" + kind + "/" + slug;
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Connection[" + kind + "/" + slug + ", mode=" + mode + "]";
    }
}

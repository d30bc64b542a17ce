package deskhand.console.connections;

import java.util.List;

/** What each way asks for: the least that will do, and where to find it. */
final class WizardFields {

    static final String SLUG = "slug";
    static final String BASE_URL = "base_url";
    static final String ACCOUNT = "account";
    static final String ADMIN_TOKEN = "admin_token";
    static final String READ_TOKEN = "read_token";
    static final String PUBLIC_ADDRESS = "public_address";
    static final String CLIENT_ID = "client_id";
    static final String CLIENT_SECRET = "client_secret";
    static final String PILOT_TAG = "pilot_tag";
    static final String TOKEN = "token";
    static final String WEBHOOK_SECRET = "webhook_secret";
    static final String BOT_SECRET = "bot_secret";
    static final String BOT_ID = "bot_id";

    private static final Field CHATWOOT_ADDRESS = Field.needed(
            BASE_URL,
            "Chatwoot's address",
            "https://chat.example.com",
            "What you see in the browser's address line, up to the first slash. Redirects are not followed.");
    private static final Field PUBLIC = Field.needed(
            PUBLIC_ADDRESS,
            "Deskhand's address, as the helpdesk reaches it",
            "https://bot.example.com",
            "The helpdesk delivers what customers write to this address. It stays filled in when"
                    + " DESKHAND_PUBLIC_ADDRESS is set.");
    private static final Field READER = Field.openSecret(
            READ_TOKEN,
            "Access token of an agent who reads for the bot",
            "Bots may not read messages and teams in Chatwoot. Create an agent for it (role Agent), make it a member of the"
                    + " inboxes, sign in as it, and copy the access token at the end of its profile settings. Nothing is"
                    + " written with it. It can be added later.");
    private static final Field CLIENT = Field.needed(
            CLIENT_ID,
            "Identifier of the OAuth client",
            "deskhand",
            "Admin Center, Apps and integrations, APIs, OAuth clients: sign in as the user whom the bot acts as, and add a"
                    + " client of the kind Confidential.");
    private static final Field CLIENT_KEY =
            Field.secret(CLIENT_SECRET, "Secret of the OAuth client", "Shown once, when the client is saved.");

    private WizardFields() {}

    static List<Field> of(Way way) {
        return switch (way) {
            case CHATWOOT ->
                List.of(CHATWOOT_ADDRESS, administrator(), READER, PUBLIC, account(false), slug("chatwoot"));
            case ZENDESK ->
                List.of(subdomain(), CLIENT, CLIENT_KEY, pilot(), PUBLIC, zendeskAdministrator(), slug("zendesk"));
            case CHATWOOT_BY_HAND ->
                List.of(
                        slug("chatwoot"),
                        CHATWOOT_ADDRESS,
                        account(true),
                        Field.secret(TOKEN, "Access token of the bot", "Settings, Bots, the bot."),
                        Field.secret(WEBHOOK_SECRET, "Secret of the webhook", "Settings, Integrations, Webhooks."),
                        Field.openSecret(BOT_SECRET, "Webhook secret of the bot", "Needed for auto. Settings, Bots."),
                        READER,
                        Field.open(BOT_ID, "Number of the bot", "9", "Only if there are several bots."));
            case ZENDESK_BY_HAND ->
                List.of(
                        slug("zendesk"),
                        subdomain(),
                        CLIENT,
                        CLIENT_KEY,
                        Field.secret(
                                WEBHOOK_SECRET,
                                "Signing secret of the webhook",
                                "On the webhook's page, Reveal secret."),
                        pilot());
        };
    }

    private static Field administrator() {
        return Field.secret(
                ADMIN_TOKEN,
                "Access token of an administrator",
                "In Chatwoot click on your picture, Profile settings, and copy the access token at the end of the page. It is"
                        + " used for the set-up and forgotten. One from the super admin console is no use.");
    }

    private static Field zendeskAdministrator() {
        return Field.openSecret(
                ADMIN_TOKEN,
                "Access token of an administrator, if the client's user is none",
                "With the scopes webhooks:write and triggers:write. Simpler: make the client's user an administrator for the"
                        + " moment, and an agent again afterwards.");
    }

    private static Field account(boolean isRequired) {
        var hint = "The number in the dashboard's address, /app/accounts/1/."
                + (isRequired ? "" : " Only if the administrator has several.");
        return new Field(ACCOUNT, "Number of the account", hint, "1", false, isRequired, "");
    }

    private static Field subdomain() {
        return Field.needed(
                BASE_URL,
                "Zendesk subdomain",
                "acme",
                "What stands before .zendesk.com in the address of your agents' workspace; the whole address will do too.");
    }

    private static Field pilot() {
        return Field.open(
                PILOT_TAG,
                "Only tickets with this tag",
                "ai_pilot",
                "To begin with a part of the tickets. Left empty, all are served.");
    }

    private static Field slug(String usual) {
        return Field.needed(
                        SLUG,
                        "Name of the connection",
                        usual,
                        "Lower-case letters, digits and hyphens. It is the end of the address that the helpdesk delivers to.")
                .with(usual);
    }
}

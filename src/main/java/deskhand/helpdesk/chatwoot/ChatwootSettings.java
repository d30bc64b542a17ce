package deskhand.helpdesk.chatwoot;

import deskhand.helpdesk.Mode;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is made from the environment, for those who hand out no administrator's token. Without a base URL none
 * is made.
 *
 * @param slug the connection's name
 * @param account the number in the dashboard's address
 * @param botToken the access token of the agent bot
 * @param botId the number of the agent bot
 * @param botSecret with which the agent bot signs
 * @param webhookSecret with which the account webhook signs; one of the two secrets is needed
 * @param readToken the access token of the user who reads for the bot
 * @param mode how far the bot may go: shadow, draft or auto
 * @param inboxes numbers of those that the bot serves, separated by commas; empty: all
 */
@ConfigurationProperties("deskhand.chatwoot")
record ChatwootSettings(
        @Bindable(defaultValue = "chatwoot") String slug,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String botToken,
        @Nullable String botId,
        @Nullable String botSecret,
        @Nullable String webhookSecret,
        @Nullable String readToken,
        @Nullable String mode,
        @Nullable String inboxes) {

    ChatwootSettings {
        baseUrl = given(baseUrl);
        account = given(account);
        botToken = given(botToken);
        botId = given(botId);
        botSecret = given(botSecret);
        webhookSecret = given(webhookSecret);
        readToken = given(readToken);
        mode = given(mode);
        inboxes = given(inboxes);
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("DESKHAND_CHATWOOT_SLUG is of lower-case letters, digits and hyphens.");
        }
        if (mode != null && !mode.matches("shadow|draft|auto")) {
            throw new IllegalArgumentException("DESKHAND_CHATWOOT_MODE is shadow, draft or auto.");
        }
        if (inboxes != null && !Inboxes.isList(inboxes)) {
            throw new IllegalArgumentException(
                    "DESKHAND_CHATWOOT_INBOXES is a list of numbers separated by commas, such as 31,33.");
        }
        if (baseUrl == null
                && Stream.of(account, botToken, botSecret, webhookSecret, readToken)
                        .anyMatch(it -> it != null)) {
            throw new IllegalArgumentException(
                    "DESKHAND_CHATWOOT_BASE_URL is missing beside the other settings of Chatwoot.");
        }
        if (baseUrl != null && (account == null || botToken == null || (botSecret == null && webhookSecret == null))) {
            throw new IllegalArgumentException(
                    "DESKHAND_CHATWOOT_BASE_URL needs DESKHAND_CHATWOOT_ACCOUNT, _BOT_TOKEN, and"
                            + " _WEBHOOK_SECRET or _BOT_SECRET or both.");
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Nullable
    Mode wantedMode() {
        return mode == null ? null : Mode.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ChatwootSettings[" + slug + ", " + baseUrl + "]";
    }
}

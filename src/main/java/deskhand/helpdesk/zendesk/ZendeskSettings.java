package deskhand.helpdesk.zendesk;

import deskhand.helpdesk.Mode;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is made from the environment, for those who set Zendesk up by hand, and how all connections to Zendesk
 * behave. Without a base URL none is made.
 *
 * @param slug the connection's name
 * @param baseUrl the account's own address, such as https://acme.zendesk.com
 * @param account the number of the account, as webhooks name it
 * @param clientId the identifier of the OAuth client
 * @param clientSecret the secret of the OAuth client
 * @param webhookSecret with which the webhook signs that our triggers call
 * @param eventSecret with which a webhook signs that is subscribed to events, if there is one
 * @param email the address of the user of an API token; old, and at its end on 2027-04-30
 * @param apiToken an API token in place of an OAuth client
 * @param mode how far the bot may go: shadow, draft or auto
 * @param pilotTag only tickets with this tag are served
 * @param signatureWindow how old or new a signature may be
 * @param quotaShare the share of the account's API quota that the bot takes at most
 */
@ConfigurationProperties("deskhand.zendesk")
public record ZendeskSettings(
        @Bindable(defaultValue = "zendesk") String slug,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String webhookSecret,
        @Nullable String eventSecret,
        @Nullable String email,
        @Nullable String apiToken,
        @Nullable String mode,
        @Nullable String pilotTag,
        @Bindable(defaultValue = "10m") Duration signatureWindow,
        @Bindable(defaultValue = "0.5") double quotaShare) {

    public ZendeskSettings {
        baseUrl = given(baseUrl);
        account = given(account);
        clientId = given(clientId);
        clientSecret = given(clientSecret);
        webhookSecret = given(webhookSecret);
        eventSecret = given(eventSecret);
        email = given(email);
        apiToken = given(apiToken);
        mode = given(mode);
        pilotTag = given(pilotTag);
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new IllegalArgumentException("DESKHAND_ZENDESK_SLUG is of lower-case letters, digits and hyphens.");
        }
        if (mode != null && !mode.matches("shadow|draft|auto")) {
            throw new IllegalArgumentException("DESKHAND_ZENDESK_MODE is shadow, draft or auto.");
        }
        if (quotaShare <= 0 || quotaShare > 1) {
            throw new IllegalArgumentException("DESKHAND_ZENDESK_QUOTA_SHARE is more than 0 and at most 1.");
        }
        var others = Stream.of(account, clientId, clientSecret, webhookSecret, eventSecret, email, apiToken);
        if (baseUrl == null && others.anyMatch(it -> it != null)) {
            throw new IllegalArgumentException(
                    "DESKHAND_ZENDESK_BASE_URL is missing beside the other settings of Zendesk.");
        }
        var hasClient = clientId != null && clientSecret != null;
        var hasToken = email != null && apiToken != null;
        if (baseUrl != null && (webhookSecret == null && eventSecret == null || !hasClient && !hasToken)) {
            throw new IllegalArgumentException(
                    "DESKHAND_ZENDESK_BASE_URL needs DESKHAND_ZENDESK_CLIENT_ID and _CLIENT_SECRET, and"
                            + " _WEBHOOK_SECRET or _EVENT_SECRET or both.");
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
        return "ZendeskSettings[" + slug + ", " + baseUrl + "]";
    }
}

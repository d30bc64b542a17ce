package deskhand.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * The key to API and pages that needs no account.
 *
 * @param apiToken at least 16 characters; without one, and without accounts, only this machine itself may use API and pages
 */
@ConfigurationProperties("deskhand")
public record AccessSettings(@Nullable String apiToken) {

    private static final int SHORTEST = 16;

    public AccessSettings {
        if (apiToken != null && apiToken.isBlank()) {
            apiToken = null;
        }
        if (apiToken != null && apiToken.length() < SHORTEST) {
            throw new IllegalArgumentException("DESKHAND_API_TOKEN must have at least " + SHORTEST
                    + " characters. Make one with: openssl rand -hex 24");
        }
    }

    /** Whether this is the token. Nothing is, if there is none. */
    public boolean isToken(String given) {
        return apiToken != null && RandomKeys.same(given, apiToken);
    }

    @Override
    public String toString() {
        return "AccessSettings[apiToken=" + (apiToken == null ? "none" : "***") + "]";
    }
}

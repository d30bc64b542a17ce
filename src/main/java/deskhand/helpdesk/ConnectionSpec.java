package deskhand.helpdesk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a connection. Null keeps what is stored, as do secrets and settings that are not named; a
 * new one needs kind and webhook secret. An empty secret or setting takes it away.
 */
public record ConnectionSpec(
        @Nullable String kind,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String token,
        @Nullable String webhookSecret,
        Map<String, String> secrets,
        Map<String, String> settings,
        @Nullable Mode mode) {

    public ConnectionSpec {
        secrets = Map.copyOf(secrets);
        settings = Map.copyOf(settings);
    }

    public ConnectionSpec(
            @Nullable String kind,
            @Nullable String baseUrl,
            @Nullable String account,
            @Nullable String token,
            @Nullable String webhookSecret,
            @Nullable Mode mode) {
        this(kind, baseUrl, account, token, webhookSecret, Map.of(), Map.of(), mode);
    }

    @Override
    public String toString() {
        return "ConnectionSpec[kind=" + kind + ", mode=" + mode + "]";
    }
}

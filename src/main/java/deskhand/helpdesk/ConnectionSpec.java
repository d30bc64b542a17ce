package deskhand.helpdesk;

import org.jspecify.annotations.Nullable;

/** What an administrator says of a connection. Null keeps what is stored; a new one needs kind and webhook secret. */
public record ConnectionSpec(
        @Nullable String kind,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String token,
        @Nullable String webhookSecret,
        @Nullable Mode mode) {

    @Override
    public String toString() {
        return "ConnectionSpec[kind=" + kind + ", mode=" + mode + "]";
    }
}

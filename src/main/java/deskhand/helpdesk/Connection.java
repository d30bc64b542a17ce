package deskhand.helpdesk;

import org.jspecify.annotations.Nullable;

/** One installation in one helpdesk, secrets opened. */
public record Connection(
        long id,
        String slug,
        String kind,
        @Nullable String baseUrl,
        @Nullable String account,
        @Nullable String token,
        String webhookSecret,
        Mode mode,
        int version) {

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Connection[" + kind + "/" + slug + ", mode=" + mode + "]";
    }
}

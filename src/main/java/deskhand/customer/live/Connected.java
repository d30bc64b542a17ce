package deskhand.customer.live;

import org.jspecify.annotations.Nullable;

/**
 * A system of the shop with what is needed to ask it. {@code version}: of its API, null for the one we were made for. {@code
 * keyIn}: where its key is set, in words for whoever has to set another.
 */
record Connected(
        SourceKind kind,
        String url,
        @Nullable String secret,
        @Nullable String version,
        String keyIn) {

    @Override
    public String toString() {
        return "Connected[" + url + "]";
    }
}

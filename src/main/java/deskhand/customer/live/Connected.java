package deskhand.customer.live;

import org.jspecify.annotations.Nullable;

/** A system of the shop with what is needed to ask it. {@code version}: of its API, null for the one we were made for. */
record Connected(String url, String secret, @Nullable String version) {

    @Override
    public String toString() {
        return "Connected[" + url + "]";
    }
}

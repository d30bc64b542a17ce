package deskhand.model;

import org.jspecify.annotations.Nullable;

/**
 * What came from a provider, with what it tells of itself. {@code tokensCached} are among {@code tokensIn}. {@code cutOff}:
 * the answer reached the limit of its length.
 */
public record ModelReply(
        String text,
        @Nullable String model,
        @Nullable Integer tokensIn,
        @Nullable Integer tokensCached,
        @Nullable Integer tokensOut,
        @Nullable String finish,
        boolean cutOff) {

    /** It holds what customers wrote. */
    @Override
    public String toString() {
        return "ModelReply[" + model + ", " + finish + "]";
    }
}

package deskhand.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came from a provider, with what it tells of itself: an answer, or {@code asks} for tools. {@code tokensCached} are among
 * {@code tokensIn}. {@code cutOff}: the answer reached the limit of its length.
 */
public record ModelReply(
        String text,
        List<ToolAsk> asks,
        @Nullable String model,
        @Nullable Integer tokensIn,
        @Nullable Integer tokensCached,
        @Nullable Integer tokensOut,
        @Nullable String finish,
        boolean cutOff) {

    public ModelReply {
        asks = List.copyOf(asks);
    }

    /** For the record. */
    String told() {
        return text
                + asks.stream()
                        .map(ask -> "-> " + ask.name() + " " + ask.arguments())
                        .collect(Collectors.joining("\n", text.isEmpty() || asks.isEmpty() ? "" : "\n", ""));
    }

    /** It holds what customers wrote. */
    @Override
    public String toString() {
        return "ModelReply[" + model + ", " + finish + "]";
    }
}

package deskhand.model;

import deskhand.model.ModelUnavailable.Why;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came from a provider, with what it tells of itself: an answer, or {@code asks} for tools. {@code tokensCached} are among
 * {@code tokensIn}. {@code cutOff}: the answer reached the limit of its length. {@code declined}: there is none, because the
 * model or its provider's filter does not want it; it is paid for all the same.
 */
public record ModelReply(
        String text,
        List<ToolAsk> asks,
        @Nullable String model,
        @Nullable Integer tokensIn,
        @Nullable Integer tokensCached,
        @Nullable Integer tokensOut,
        @Nullable String finish,
        boolean cutOff,
        boolean declined) {

    public ModelReply {
        asks = List.copyOf(asks);
    }

    /** Throws if there is no answer because nobody wanted to give one. */
    void checkDeclined() {
        if (declined) {
            throw new ModelUnavailable(Why.DECLINED, "the model declines to answer", null);
        }
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

package deskhand.pipeline.route;

import deskhand.base.Storable;
import deskhand.model.RouteAnswer;
import deskhand.turn.WantsHuman;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The customer's own words that ask for a person. {@code told}: a model's reason, if one gave any. */
record WishQuote(@Nullable String told, @Nullable String quote) {

    static final WishQuote NONE = new WishQuote(null, null);

    private static final int LONGEST = 200;

    /** The first sentence that asks for a person by itself. */
    static WishQuote in(String text) {
        var sentence = Arrays.stream(text.split("(?<=[.!?。！？])\\s+|\\R"))
                .map(String::strip)
                .filter(one -> HumanWish.in(one.replace('\u2019', '\'')) != WantsHuman.NONE)
                .findFirst();
        return new WishQuote(
                null, sentence.map(one -> Storable.beginning(one, LONGEST)).orElse(null));
    }

    /** A model's quote counts only if the customer really wrote it. */
    static WishQuote of(RouteAnswer answer, String text) {
        var quote = answer.quote();
        return quote != null && !quote.isBlank() && flat(text).contains(flat(quote))
                ? new WishQuote(answer.humanBecause(), Storable.beginning(quote.strip(), LONGEST))
                : new WishQuote(answer.humanBecause(), in(text).quote());
    }

    @Nullable
    String because(WantsHuman wish) {
        return switch (wish) {
            case NONE -> null;
            case OFFER -> Objects.requireNonNullElse(told, "The customer asks how to reach people.");
            case NOW -> Objects.requireNonNullElse(told, "The customer asks for a person.");
        };
    }

    private static String flat(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}

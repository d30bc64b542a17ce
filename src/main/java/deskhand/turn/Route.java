package deskhand.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the message is about and how pressing it is. {@code humanBecause} says why a person is wanted and {@code quote} is
 * what the customer wrote to that end; both are null where none is. {@code by}: who routed it, a model's name or {@code
 * embedded}.
 */
@Serdeable
public record Route(
        String category,
        @Nullable String secondary,
        Urgency urgency,
        Sentiment sentiment,
        boolean frustrated,
        String language,
        WantsHuman wantsHuman,
        @Nullable String humanBecause,
        @Nullable String quote,
        @Nullable String email,
        List<String> orderNumbers,
        String restatement,
        double confidence,
        boolean onlyThanks,
        String by) {

    /** Who has routed, if it was the brain in the process. */
    public static final String EMBEDDED = "embedded";

    /** At most so confident is a router that says that it does not know. */
    public static final double UNSURE = 0.35;

    public Route {
        orderNumbers = List.copyOf(orderNumbers);
    }

    /** Found without asking a model that is paid for. */
    @JsonIgnore
    public boolean isFree() {
        return by.equals(EMBEDDED);
    }

    /** The same, and no less urgent than this. */
    public Route atLeast(Urgency other) {
        return urgency.compareTo(other) >= 0
                ? this
                : new Route(
                        category,
                        secondary,
                        other,
                        sentiment,
                        frustrated,
                        language,
                        wantsHuman,
                        humanBecause,
                        quote,
                        email,
                        orderNumbers,
                        restatement,
                        confidence,
                        onlyThanks,
                        by);
    }

    /** The same where a colleague says what it is about. */
    public Route in(String told, String who) {
        return about(told, category.equals(told) ? secondary : category, 1, false, who);
    }

    /** The same after a specialist gave it to another category's. */
    public Route handedTo(String other) {
        return about(other, null, confidence, onlyThanks, by);
    }

    private Route about(String first, @Nullable String second, double confidence, boolean onlyThanks, String by) {
        return new Route(
                first,
                second,
                urgency,
                sentiment,
                frustrated,
                language,
                wantsHuman,
                humanBecause,
                quote,
                email,
                orderNumbers,
                restatement,
                confidence,
                onlyThanks,
                by);
    }

    /** Whether the category is hardly more than a guess. */
    public boolean unsure() {
        return confidence <= UNSURE;
    }
}

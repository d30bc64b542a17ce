package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the message is about and how pressing it is. {@code by}: who routed it, a model's name or {@code embedded}. */
@Serdeable
public record Route(
        String category,
        @Nullable String secondary,
        Urgency urgency,
        Sentiment sentiment,
        boolean frustrated,
        String language,
        WantsHuman wantsHuman,
        @Nullable String email,
        List<String> orderNumbers,
        String restatement,
        double confidence,
        boolean onlyThanks,
        String by) {

    /** At most so confident is a router that says that it does not know. */
    public static final double UNSURE = 0.35;

    public Route {
        orderNumbers = List.copyOf(orderNumbers);
    }

    /** Whether the category is hardly more than a guess. */
    public boolean unsure() {
        return confidence <= UNSURE;
    }
}

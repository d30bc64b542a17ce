package deskhand.customer.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which systems are understood. There is one of each at most. */
public enum SourceKind {
    SHOPIFY,
    STRIPE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SourceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As people write it. */
    public String title() {
        return this == SHOPIFY ? "Shopify" : "Stripe";
    }
}

package deskhand.customer.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which systems are understood. There is one of each at most. */
public enum SourceKind {
    /** The shop's own backend, which is connected by the environment alone. */
    COMMERCE("The shop's backend", "DESKHAND_COMMERCE_TOKEN"),
    SHOPIFY("Shopify", "DESKHAND_SHOPIFY_TOKEN"),
    STRIPE("Stripe", "DESKHAND_STRIPE_KEY");

    private final String title;
    private final String keySetting;

    SourceKind(String title, String keySetting) {
        this.title = title;
        this.keySetting = keySetting;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SourceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As people write it. */
    public String title() {
        return title;
    }

    /** Where the environment has its key. */
    String keySetting() {
        return keySetting;
    }
}

package deskhand.base;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Locale;

/** An amount in one currency, named by its ISO code. */
@Serdeable
public record Money(BigDecimal amount, String currency) {

    /** As customers read it: {@code €38.00}, or {@code 38.00 SEK} where the sign is not known to everyone. */
    @Override
    public String toString() {
        var figure = String.format(Locale.ROOT, "%.2f", amount);
        return switch (currency) {
            case "EUR" -> "€" + figure;
            case "GBP" -> "£" + figure;
            case "USD" -> "$" + figure;
            default -> figure + " " + currency;
        };
    }
}

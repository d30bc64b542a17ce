package deskhand.customer.live;

import deskhand.base.Money;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Subscription;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subscriptions and payments as Stripe has them, in our words. Stripe counts money in its smallest coin. */
final class StripeRecords {

    /** Have no smaller coin than themselves. */
    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeRecords() {}

    /** The newest that is not over, else the newest. One that was begun and never paid is none. */
    static Optional<Told> running(List<Told> subscriptions) {
        return subscriptions.stream()
                .filter(one -> !String.valueOf(one.text("status")).startsWith("incomplete"))
                .min(Comparator.<Told, Boolean>comparing(one -> "cancelled".equals(status(one)))
                        .thenComparing(one -> began(one), Comparator.reverseOrder()));
    }

    static Subscription subscription(Told told, String plan) {
        var item = item(told);
        var price = item.part("price");
        var quantity = Objects.requireNonNullElse(item.number("quantity"), BigDecimal.ONE);
        var amount = price.number("unit_amount");
        return new Subscription(
                plan,
                status(told),
                money(amount == null ? BigDecimal.ZERO : amount.multiply(quantity), price.text("currency")),
                null, // the end of what is paid for is no day on which something is sent
                LocalDate.ofInstant(began(told), ZoneOffset.UTC));
    }

    static Told item(Told subscription) {
        return subscription.part("items").parts("data").stream().findFirst().orElse(new Told(null));
    }

    private static Instant began(Told subscription) {
        var start = subscription.seconds("start_date");
        return needed(start == null ? subscription.seconds("created") : start);
    }

    private static String status(Told subscription) {
        if (subscription.part("pause_collection").isThere()) {
            return "paused";
        }
        return switch (subscription.needed("status")) {
            case "active", "trialing" -> "active";
            case "past_due", "unpaid" -> "past_due";
            case "paused" -> "paused";
            default -> "cancelled";
        };
    }

    /** The charge and what was given back of it. */
    static List<Payment> payments(Told charge) {
        var payments = new ArrayList<Payment>();
        var method = method(charge.part("payment_method_details"));
        var currency = charge.text("currency");
        payments.add(new Payment(
                "charge",
                state(charge.needed("status")),
                money(charge.number("amount"), currency),
                method,
                needed(charge.seconds("created"))));
        charge.part("refunds").parts("data").stream()
                .filter(refund -> !"canceled".equals(refund.text("status")))
                .map(refund -> new Payment(
                        "refund",
                        state(Objects.requireNonNullElse(refund.text("status"), "pending")),
                        money(refund.number("amount"), currency),
                        method,
                        needed(refund.seconds("created"))))
                .forEach(payments::add);
        return payments;
    }

    private static String state(String status) {
        return switch (status) {
            case "succeeded" -> "done";
            case "failed" -> "failed";
            default -> "pending";
        };
    }

    /** Never more of a card than its brand. */
    private static String method(Told details) {
        var type = Objects.requireNonNullElse(details.text("type"), "unknown");
        var brand = details.part("card").text("brand");
        return (brand == null ? type : brand).replace('_', ' ');
    }

    private static Money money(@Nullable BigDecimal smallest, @Nullable String currency) {
        if (smallest == null || currency == null) {
            throw new SourceTrouble("its answer has an amount without a number or a currency");
        }
        var code = currency.toUpperCase(Locale.ROOT);
        return new Money(smallest.movePointLeft(WHOLE.contains(code) ? 0 : THOUSANDTHS.contains(code) ? 3 : 2), code);
    }

    private static Instant needed(@Nullable Instant time) {
        if (time == null) {
            throw new SourceTrouble("its answer has no time where one belongs");
        }
        return time;
    }
}

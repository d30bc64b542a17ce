package deskhand.customer;

import deskhand.customer.CustomerFile.Claim;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.CustomerFile.Shipment;
import deskhand.customer.CustomerFile.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A customer's records in sentences that may be said to the customer as they are. */
public final class RecordSentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private RecordSentences() {}

    public static String of(Subscription subscription) {
        var nextBox = subscription.nextBoxOn();
        return "Your subscription to the " + subscription.plan() + " (" + subscription.price() + " a box) is "
                + subscription.status() + "."
                + (nextBox == null ? "" : " Your next box is packed on " + day(nextBox) + ".");
    }

    public static String of(Purchase purchase) {
        var items = purchase.items().stream()
                .map(item -> item.quantity() == 1 ? item.name() : item.quantity() + " × " + item.name())
                .collect(Collectors.joining(", "));
        return "Your order " + purchase.number() + " of " + day(purchase.placedAt()) + " (" + items + ", "
                + purchase.total() + " in total) " + state(purchase);
    }

    private static String state(Purchase purchase) {
        return switch (purchase.status()) {
            case "placed" -> "has been placed and is waiting to be packed.";
            case "packed" -> "is packed and waiting for the carrier. There is no tracking number yet.";
            case "cancelled" -> "is cancelled.";
            case "returned" -> "came back to us as a return.";
            default ->
                purchase.shipments().isEmpty()
                        ? "is " + purchase.status() + "."
                        : of(purchase.shipments().getLast());
        };
    }

    /** Without a subject: "was shipped with ...". */
    public static String of(Shipment shipment) {
        var sent = "was shipped with " + shipment.carrier() + " on " + day(shipment.shippedAt())
                + " under tracking number " + shipment.trackingNumber();
        var delivered = shipment.deliveredAt();
        if (delivered != null) {
            return sent + " and was delivered on " + day(delivered) + ".";
        }
        var expected = shipment.expectedOn();
        var follow = shipment.trackingLink() == null ? "" : " You can follow it here: " + shipment.trackingLink();
        return sent + (expected == null ? "." : ". The expected delivery date is " + day(expected) + ".") + follow;
    }

    /** {@code number}: of the order it belongs to, null if to none, such as that of a subscription. */
    public static String of(Payment payment, @Nullable String number) {
        return ("refund".equals(payment.kind()) ? "A refund of " : "A charge of ") + payment.amount()
                + (number == null ? "" : " for order " + number) + " (" + payment.method() + ")" + state(payment)
                + day(payment.at()) + ".";
    }

    private static String state(Payment payment) {
        return switch (payment.status()) {
            case "pending" -> " has been pending since ";
            case "failed" -> " failed on ";
            default -> " went through on ";
        };
    }

    public static String of(Claim claim) {
        return "Your " + claim.kind().replace('_', ' ') + " claim"
                + (claim.number() == null ? "" : " for order " + claim.number()) + " of " + day(claim.openedAt())
                + " is " + claim.status() + "."
                + (claim.refundPromisedOn() == null
                        ? ""
                        : " A refund was promised on " + day(claim.refundPromisedOn()) + ".");
    }

    public static String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    public static String day(LocalDate date) {
        return date.format(DAY);
    }
}

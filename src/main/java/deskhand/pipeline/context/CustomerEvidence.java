package deskhand.pipeline.context;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Claim;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.CustomerFile.Shipment;
import deskhand.customer.CustomerFile.Subscription;
import deskhand.turn.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A customer's records in sentences that may be said to the customer as they are. */
final class CustomerEvidence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CustomerEvidence() {}

    static Evidence profile(CustomerFile file) {
        var text = (file.since() == null ? "Customer" : "Customer since " + day(file.since())) + ", tier " + file.tier()
                + ".";
        return new Evidence("customer", Evidence.Kind.CUSTOMER, "Customer", text, null, 1);
    }

    static Evidence of(Subscription subscription) {
        var nextBox = subscription.nextBoxOn();
        var text = "Your subscription to the " + subscription.plan() + " (" + subscription.price() + " a box) is "
                + subscription.status() + "."
                + (nextBox == null ? "" : " Your next box is packed on " + day(nextBox) + ".");
        return new Evidence(
                "subscription", Evidence.Kind.SUBSCRIPTION, "Subscription: " + subscription.status(), text, null, 1);
    }

    static Evidence of(Purchase purchase) {
        var items = purchase.items().stream()
                .map(item -> item.quantity() == 1 ? item.name() : item.quantity() + " × " + item.name())
                .collect(Collectors.joining(", "));
        var text = "Your order " + purchase.number() + " of " + day(purchase.placedAt()) + " (" + items + ", "
                + purchase.total() + " in total) " + state(purchase);
        var link = purchase.shipments().isEmpty()
                ? null
                : purchase.shipments().getLast().trackingLink();
        return new Evidence(
                "order:" + purchase.number(),
                Evidence.Kind.ORDER,
                "Order " + purchase.number() + ": " + purchase.status(),
                text,
                link,
                1);
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
                        : onItsWay(purchase.shipments().getLast());
        };
    }

    private static String onItsWay(Shipment shipment) {
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

    static Evidence of(Purchase purchase, Payment payment) {
        var what = "refund".equals(payment.kind()) ? "A refund of " : "A charge of ";
        var text = what + payment.amount() + " for order " + purchase.number() + " (" + payment.method() + ")"
                + state(payment) + day(payment.at()) + ".";
        return new Evidence(
                "payment:" + purchase.number() + ":" + payment.kind(),
                Evidence.Kind.PAYMENT,
                payment.kind() + " for order " + purchase.number() + ": " + payment.status(),
                text,
                null,
                1);
    }

    /** A payment that belongs to no order, such as that of a subscription. */
    static Evidence of(Payment payment, int place) {
        var text = ("refund".equals(payment.kind()) ? "A refund of " : "A charge of ") + payment.amount() + " ("
                + payment.method() + ")" + state(payment) + day(payment.at()) + ".";
        return new Evidence(
                "payment:" + place + ":" + payment.kind(),
                Evidence.Kind.PAYMENT,
                payment.kind() + ": " + payment.status(),
                text,
                null,
                1);
    }

    private static String state(Payment payment) {
        return switch (payment.status()) {
            case "pending" -> " has been pending since ";
            case "failed" -> " failed on ";
            default -> " went through on ";
        };
    }

    static Evidence of(Claim claim, int place) {
        var text = "Your " + claim.kind().replace('_', ' ') + " claim"
                + (claim.number() == null ? "" : " for order " + claim.number()) + " of " + day(claim.openedAt())
                + " is "
                + claim.status() + "."
                + (claim.refundPromisedOn() == null
                        ? ""
                        : " A refund was promised on " + day(claim.refundPromisedOn()) + ".");
        return new Evidence("claim:" + place, Evidence.Kind.CLAIM, "Claim: " + claim.status(), text, null, 1);
    }

    private static String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }
}

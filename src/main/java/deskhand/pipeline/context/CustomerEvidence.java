package deskhand.pipeline.context;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Claim;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.CustomerFile.Subscription;
import deskhand.customer.RecordSentences;
import deskhand.turn.Evidence;

/** A customer's records as evidence. */
final class CustomerEvidence {

    private CustomerEvidence() {}

    static Evidence profile(CustomerFile file) {
        var since = file.since() == null ? "Customer" : "Customer since " + RecordSentences.day(file.since());
        return new Evidence(
                "customer", Evidence.Kind.CUSTOMER, "Customer", since + ", tier " + file.tier() + ".", null, 1);
    }

    static Evidence of(Subscription subscription) {
        return new Evidence(
                "subscription",
                Evidence.Kind.SUBSCRIPTION,
                "Subscription: " + subscription.status(),
                RecordSentences.of(subscription),
                null,
                1);
    }

    static Evidence of(Purchase purchase) {
        var link = purchase.shipments().isEmpty()
                ? null
                : purchase.shipments().getLast().trackingLink();
        return new Evidence(
                "order:" + purchase.number(),
                Evidence.Kind.ORDER,
                "Order " + purchase.number() + ": " + purchase.status(),
                RecordSentences.of(purchase),
                link,
                1);
    }

    static Evidence of(Purchase purchase, Payment payment) {
        return new Evidence(
                "payment:" + purchase.number() + ":" + payment.kind(),
                Evidence.Kind.PAYMENT,
                payment.kind() + " for order " + purchase.number() + ": " + payment.status(),
                RecordSentences.of(payment, purchase.number()),
                null,
                1);
    }

    /** A payment that belongs to no order, such as that of a subscription. */
    static Evidence of(Payment payment, int place) {
        return new Evidence(
                "payment:" + place + ":" + payment.kind(),
                Evidence.Kind.PAYMENT,
                payment.kind() + ": " + payment.status(),
                RecordSentences.of(payment, null),
                null,
                1);
    }

    static Evidence of(Claim claim, int place) {
        return new Evidence(
                "claim:" + place, Evidence.Kind.CLAIM, "Claim: " + claim.status(), RecordSentences.of(claim), null, 1);
    }
}

package deskhand.pipeline.outstanding;

import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Claim;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules over records that were told live. They say the same as the view over those that were imported. */
final class LiveFinds {

    private static final Set<String> UNDER_WAY = Set.of("placed", "packed", "shipped");
    private static final Set<String> OPEN = Set.of("open", "accepted");

    private final CustomerFile file;
    private final Instant now;
    private final List<RecordFinds.Find> found = new ArrayList<>();

    /** A payment with the number of the order that it is for, null if it is for none. */
    private record Paid(@Nullable String number, Payment payment) {

        boolean is(String kind, String status) {
            return payment.kind().equals(kind) && payment.status().equals(status);
        }

        boolean belongsWith(@Nullable String other) {
            return Objects.equals(number, other);
        }
    }

    private LiveFinds(CustomerFile file, Instant now) {
        this.file = file;
        this.now = now;
    }

    static List<RecordFinds.Find> in(CustomerFile file, Collection<OutstandingRule> rules, Instant now) {
        var finds = new LiveFinds(file, now);
        for (var rule : rules) {
            switch (rule.name()) {
                case "order_late" -> finds.lateOrders(rule);
                case "claim_open" -> finds.openClaims(rule);
                case "payment_failed" -> finds.failedPayments(rule);
                case "refund_unbooked" -> finds.missingRefunds(rule);
                default -> {}
            }
        }
        return List.copyOf(finds.found);
    }

    private void add(OutstandingRule rule, String evidence) {
        found.add(new RecordFinds.Find(rule.name(), evidence));
    }

    private LocalDate daysAgo(OutstandingRule rule) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(rule.days());
    }

    private void lateOrders(OutstandingRule rule) {
        for (var purchase : file.purchases()) {
            var promised = purchase.promisedOn();
            if (promised != null && UNDER_WAY.contains(purchase.status()) && promised.isBefore(daysAgo(rule))) {
                add(rule, "Order " + purchase.number() + " was promised for " + promised + " and has not arrived.");
            }
            if (promised == null && purchase.status().equals("shipped")) {
                lateParcels(rule, purchase);
            }
        }
    }

    private void lateParcels(OutstandingRule rule, Purchase purchase) {
        for (var shipment : purchase.shipments()) {
            var expected = shipment.expectedOn();
            if (shipment.deliveredAt() == null && expected != null && expected.isBefore(daysAgo(rule))) {
                add(rule, "Order " + purchase.number() + " was expected on " + expected + " and has not arrived.");
            }
        }
    }

    private void openClaims(OutstandingRule rule) {
        file.claims().stream()
                .filter(claim ->
                        OPEN.contains(claim.status()) && claim.openedAt().isBefore(before(rule)))
                .forEach(claim -> add(
                        rule,
                        "A claim (" + claim.kind().replace('_', ' ') + ") of " + day(claim.openedAt()) + " is "
                                + claim.status() + "."));
    }

    private void failedPayments(OutstandingRule rule) {
        for (var paid : payments()) {
            var at = paid.payment().at();
            if (paid.is("charge", "failed")
                    && at.isAfter(before(rule))
                    && payments().stream()
                            .noneMatch(later -> later.belongsWith(paid.number())
                                    && later.is("charge", "done")
                                    && later.payment().at().isAfter(at))) {
                add(rule, "A charge of " + amount(paid.payment()) + " failed on " + day(at) + ".");
            }
        }
    }

    private void missingRefunds(OutstandingRule rule) {
        for (var claim : file.claims()) {
            var promised = claim.refundPromisedOn();
            if (promised != null
                    && OPEN.contains(claim.status())
                    && promised.isBefore(daysAgo(rule))
                    && payments().stream()
                            .noneMatch(paid -> paid.belongsWith(claim.number()) && paid.is("refund", "done"))) {
                add(rule, "A refund was promised on " + promised + " and is not booked.");
            }
        }
        for (var paid : payments()) {
            if (paid.is("refund", "pending")
                    && paid.payment().at().isBefore(before(rule))
                    && file.claims().stream().noneMatch(claim -> promises(claim, paid))) {
                add(
                        rule,
                        "A refund of " + amount(paid.payment()) + " has been pending since "
                                + day(paid.payment().at()) + ".");
            }
        }
    }

    private static boolean promises(Claim claim, Paid paid) {
        return claim.number() != null && paid.belongsWith(claim.number()) && claim.refundPromisedOn() != null;
    }

    private List<Paid> payments() {
        return Stream.concat(
                        file.purchases().stream()
                                .flatMap(purchase -> purchase.payments().stream()
                                        .map(payment -> new Paid(purchase.number(), payment))),
                        file.payments().stream().map(payment -> new Paid(null, payment)))
                .toList();
    }

    private Instant before(OutstandingRule rule) {
        return now.minus(Duration.ofDays(rule.days()));
    }

    private static String amount(Payment payment) {
        return payment.amount().amount().stripTrailingZeros().toPlainString() + " "
                + payment.amount().currency();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

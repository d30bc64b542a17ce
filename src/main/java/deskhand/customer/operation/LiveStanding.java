package deskhand.customer.operation;

import deskhand.customer.CustomerFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the shop's own backend says of a customer. It knows neither rhythm nor addresses, so those are not known here. */
final class LiveStanding {

    private static final Set<String> OPEN = Set.of("open", "accepted");

    private LiveStanding() {}

    static Standing of(CustomerFile file) {
        return new Standing(
                subscription(file.subscription()),
                file.purchases().stream()
                        .map(order -> order(order, file.claims()))
                        .toList(),
                null,
                true);
    }

    private static Standing.@Nullable Subscription subscription(CustomerFile.@Nullable Subscription told) {
        return told == null
                ? null
                : new Standing.Subscription(0, told.plan(), told.status(), told.nextBoxOn(), null, null);
    }

    private static Standing.Order order(CustomerFile.Purchase told, List<CustomerFile.Claim> claims) {
        return new Standing.Order(
                0,
                told.number(),
                told.status(),
                told.total().currency(),
                told.placedAt(),
                sum(told, "charge", Set.of("done")),
                sum(told, "refund", Set.of("done", "pending")),
                told.payments().stream()
                        .filter(payment -> payment.kind().equals("charge"))
                        .map(CustomerFile.Payment::method)
                        .findFirst()
                        .orElse(null),
                !told.shipments().isEmpty() || Set.of("shipped", "delivered").contains(told.status()),
                delivered(told),
                told.items().stream().map(CustomerFile.Item::name).toList(),
                claims.stream()
                        .filter(claim -> told.number().equals(claim.number()) && OPEN.contains(claim.status()))
                        .map(CustomerFile.Claim::kind)
                        .toList(),
                null);
    }

    private static @Nullable Instant delivered(CustomerFile.Purchase told) {
        return told.shipments().stream()
                .map(CustomerFile.Shipment::deliveredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static BigDecimal sum(CustomerFile.Purchase told, String kind, Set<String> states) {
        return told.payments().stream()
                .filter(payment -> payment.kind().equals(kind)
                        && states.contains(payment.status())
                        && payment.amount().currency().equals(told.total().currency()))
                .map(payment -> payment.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

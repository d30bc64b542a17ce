package deskhand.customer.live;

import deskhand.base.Money;
import deskhand.customer.CustomerFile.Item;
import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.CustomerFile.Shipment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders as Shopify has them, in our words. */
final class ShopifyOrders {

    private static final Set<String> SENT = Set.of("FULFILLED", "PARTIALLY_FULFILLED");
    private static final Set<String> NEVER_LEFT =
            Set.of("CANCELED", "LABEL_PRINTED", "LABEL_PURCHASED", "LABEL_VOIDED", "SUBMITTED", "CONFIRMED", "FAILURE");

    private ShopifyOrders() {}

    static Purchase purchase(Told order) {
        var shipments = order.parts("fulfillments").stream()
                .filter(one -> !NEVER_LEFT.contains(String.valueOf(one.text("displayStatus"))))
                .map(ShopifyOrders::shipment)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Shipment::shippedAt))
                .toList();
        return new Purchase(
                order.needed("name").replaceFirst("^#", ""),
                status(order, shipments),
                money(order.part("currentTotalPriceSet")),
                needed(order.time("createdAt"), "createdAt"),
                null,
                order.part("lineItems").parts("nodes").stream()
                        .map(ShopifyOrders::item)
                        .toList(),
                shipments,
                order.parts("transactions").stream()
                        .map(ShopifyOrders::payment)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** What was sent in part counts as delivered only when the rest was sent too. */
    private static String status(Told order, List<Shipment> shipments) {
        if (order.text("cancelledAt") != null) {
            return "cancelled";
        }
        if ("RETURNED".equals(order.text("returnStatus"))) {
            return "returned";
        }
        var told = String.valueOf(order.text("displayFulfillmentStatus"));
        if (!SENT.contains(told)) {
            return "placed";
        }
        var arrived = !shipments.isEmpty() && shipments.stream().allMatch(one -> one.deliveredAt() != null);
        return arrived && told.equals("FULFILLED") ? "delivered" : "shipped";
    }

    private static Item item(Told line) {
        var quantity = line.number("quantity");
        return new Item(line.needed("title"), quantity == null ? 1 : quantity.intValue());
    }

    /** Without a tracking number there is nothing to follow. */
    private static Optional<Shipment> shipment(Told fulfillment) {
        var tracking = fulfillment.parts("trackingInfo").stream().findFirst().orElse(new Told(null));
        var number = tracking.text("number");
        var expected = fulfillment.time("estimatedDeliveryAt");
        return number == null || number.isBlank()
                ? Optional.empty()
                : Optional.of(new Shipment(
                        Objects.requireNonNullElse(tracking.text("company"), "the carrier"),
                        number,
                        tracking.text("url"),
                        needed(fulfillment.time("createdAt"), "createdAt"),
                        expected == null ? null : LocalDate.ofInstant(expected, ZoneOffset.UTC),
                        fulfillment.time("deliveredAt")));
    }

    /** That a card was looked at is no payment. */
    private static Optional<Payment> payment(Told transaction) {
        var kind = switch (transaction.needed("kind")) {
            case "SALE", "CAPTURE" -> "charge";
            case "REFUND" -> "refund";
            default -> null;
        };
        if (kind == null) {
            return Optional.empty();
        }
        var status = switch (transaction.needed("status")) {
            case "SUCCESS" -> "done";
            case "FAILURE", "ERROR" -> "failed";
            default -> "pending";
        };
        var processed = transaction.time("processedAt");
        return Optional.of(new Payment(
                kind,
                status,
                money(transaction.part("amountSet")),
                Objects.requireNonNullElse(transaction.text("gateway"), "unknown")
                        .replace('_', ' '),
                processed == null ? needed(transaction.time("createdAt"), "createdAt") : processed));
    }

    static Money money(Told set) {
        var money = set.part("shopMoney");
        return Told.money(money.number("amount"), money.text("currencyCode"));
    }

    static Instant needed(@Nullable Instant time, String name) {
        if (time == null) {
            throw new SourceTrouble("its answer has no " + name);
        }
        return time;
    }
}

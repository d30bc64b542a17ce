package deskhand.tool.read;

import deskhand.customer.CustomerFile.Payment;
import deskhand.customer.CustomerFile.Purchase;
import deskhand.customer.CustomerFile.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values of records, for texts with places to fill. What is not known is not there. */
final class Fields {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Fields() {}

    static Map<String, String> of(Subscription subscription) {
        return new Fields()
                .put("subscription.plan", subscription.plan())
                .put("subscription.status", subscription.status())
                .put("subscription.price", subscription.price())
                .put("subscription.next_box_on", subscription.nextBoxOn())
                .put("subscription.started_on", subscription.startedOn())
                .values;
    }

    static Map<String, String> of(Purchase purchase) {
        var fields = new Fields()
                .put("order.number", purchase.number())
                .put("order.status", purchase.status())
                .put("order.total", purchase.total())
                .put("order.placed_on", day(purchase.placedAt()))
                .put("order.promised_on", purchase.promisedOn());
        if (!purchase.shipments().isEmpty()) {
            var shipment = purchase.shipments().getLast();
            fields.put("order.carrier", shipment.carrier())
                    .put("order.tracking_number", shipment.trackingNumber())
                    .put("order.tracking_link", shipment.trackingLink())
                    .put("order.shipped_on", day(shipment.shippedAt()))
                    .put("order.expected_on", shipment.expectedOn())
                    .put("order.delivered_on", day(shipment.deliveredAt()));
        }
        return fields.values;
    }

    /** The newest charge or refund; {@code number}: of its order. */
    static Map<String, String> of(Payment payment, @Nullable String number) {
        var kind = payment.kind();
        return new Fields()
                .put(kind + ".amount", payment.amount())
                .put(kind + ".status", payment.status())
                .put(kind + ".method", payment.method())
                .put(kind + ".on", day(payment.at()))
                .put(kind + ".order", number)
                .values;
    }

    private Fields put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

package deskhand.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import. {@code source} and {@code ref} are its key; the records of a customer name their owner by {@code
 * customer}, a ref of the same source, or by {@code email}.
 */
sealed interface RecordLine
        permits RecordLine.Product,
                RecordLine.Customer,
                RecordLine.Subscription,
                RecordLine.Order,
                RecordLine.Payment,
                RecordLine.Claim,
                OrderLine {

    @Nullable
    String source();

    @Nullable
    String ref();

    /** Says what is wrong in words for whoever made the file. */
    default void check() {
        Lines.need("source", source());
        Lines.need("ref", ref());
        checkRest();
    }

    void checkRest();

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Product(
            @Nullable String source,
            @Nullable String ref,
            @Nullable String name,
            @Nullable String description,
            @Nullable BigDecimal price,
            @Nullable String currency)
            implements RecordLine {

        @Override
        public void checkRest() {
            Lines.need("name", name);
            Lines.money("price", price, currency, false);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Customer(
            @Nullable String source,
            @Nullable String ref,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String tier,
            @Nullable BigDecimal lifetimeValue,
            @Nullable String lifetimeCurrency,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable Map<String, Object> preferences,
            @Nullable LocalDate since)
            implements RecordLine {

        @Override
        public void checkRest() {
            Lines.need("name", name);
            Lines.email(email);
            Lines.money("lifetime_value", lifetimeValue, lifetimeCurrency, false);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Subscription(
            @Nullable String source,
            @Nullable String ref,
            @Nullable String customer,
            @Nullable String email,
            @Nullable String plan,
            @Nullable String status,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable LocalDate nextBoxOn,
            @Nullable LocalDate startedOn)
            implements RecordLine {

        private static final Set<String> STATUS = Set.of("active", "paused", "past_due", "cancelled");

        @Override
        public void checkRest() {
            Lines.owner(customer, email);
            Lines.need("plan", plan);
            Lines.oneOf("status", status, STATUS);
            Lines.money("price", price, currency, true);
            Lines.need("started_on", startedOn);
        }
    }

    /** {@code items} and {@code shipments} replace those told before; left out, they stay. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Order(
            @Nullable String source,
            @Nullable String ref,
            @Nullable String customer,
            @Nullable String email,
            @Nullable String number,
            @Nullable String status,
            @Nullable BigDecimal total,
            @Nullable String currency,
            @Nullable Instant placedAt,
            @Nullable LocalDate promisedOn,
            @Nullable List<Item> items,
            @Nullable List<Shipment> shipments)
            implements RecordLine {

        private static final Set<String> STATUS =
                Set.of("placed", "packed", "shipped", "delivered", "cancelled", "returned");

        @Override
        public void checkRest() {
            Lines.owner(customer, email);
            Lines.oneOf("status", status, STATUS);
            Lines.money("total", total, currency, true);
            Lines.need("placed_at", placedAt);
            if (items != null) {
                items.forEach(Item::check);
            }
            if (shipments != null) {
                shipments.forEach(Shipment::check);
            }
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Item(
            @Nullable String sku,
            @Nullable String name,
            @Nullable Integer quantity) {

        void check() {
            Lines.need("the name of an item", name);
            if (quantity == null || quantity < 1) {
                throw new IllegalArgumentException("the quantity of an item is at least 1");
            }
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Shipment(
            @Nullable String trackingNumber,
            @Nullable String carrier,
            @Nullable String trackingLink,
            @Nullable Instant shippedAt,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt) {

        void check() {
            Lines.need("the tracking_number of a shipment", trackingNumber);
            Lines.need("the carrier of a shipment", carrier);
            Lines.need("shipped_at of a shipment", shippedAt);
        }
    }

    /** {@code order}: the ref of an order of the same source; its customer is the payment's if none is named. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Payment(
            @Nullable String source,
            @Nullable String ref,
            @Nullable String customer,
            @Nullable String email,
            @Nullable String order,
            @Nullable String kind,
            @Nullable String status,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable String method,
            @Nullable Instant at)
            implements RecordLine {

        @Override
        public void checkRest() {
            if (order == null) {
                Lines.owner(customer, email);
            }
            Lines.oneOf("kind", kind, Set.of("charge", "refund"));
            Lines.oneOf("status", status, Set.of("pending", "done", "failed"));
            Lines.money("amount", amount, currency, true);
            Lines.need("method", method);
            Lines.need("at", at);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Claim(
            @Nullable String source,
            @Nullable String ref,
            @Nullable String customer,
            @Nullable String email,
            @Nullable String order,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String says,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable LocalDate refundPromisedOn)
            implements RecordLine {

        @Override
        public void checkRest() {
            if (order == null) {
                Lines.owner(customer, email);
            }
            Lines.oneOf("kind", kind, Set.of("return", "damage", "missing", "wrong_item", "other"));
            Lines.oneOf("status", status, Set.of("open", "accepted", "rejected", "closed"));
            Lines.need("opened_at", openedAt);
        }
    }
}

package deskhand.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A part of an order by itself, as tables have them. {@code order}: the ref of the order, of the same source. */
sealed interface OrderLine extends RecordLine {

    @Nullable
    String order();

    @Override
    default void check() {
        Lines.need("source", source());
        Lines.need("order", order());
        checkRest();
    }

    /** {@code position}: from 1; the same again changes the item there. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Item(
            @Nullable String source,
            @Nullable String order,
            @Nullable Integer position,
            @Nullable String sku,
            @Nullable String name,
            @Nullable Integer quantity)
            implements OrderLine {

        @Override
        public String ref() {
            return order + " " + position;
        }

        @Override
        public void checkRest() {
            if (position == null || position < 1) {
                throw new IllegalArgumentException("the position of an item counts from 1");
            }
            new RecordLine.Item(sku, name, quantity).check();
        }
    }

    /** The same tracking number again changes the shipment. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record Shipment(
            @Nullable String source,
            @Nullable String order,
            @Nullable String trackingNumber,
            @Nullable String carrier,
            @Nullable String trackingLink,
            @Nullable Instant shippedAt,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt)
            implements OrderLine {

        @Override
        public String ref() {
            return order + " " + trackingNumber;
        }

        @Override
        public void checkRest() {
            new RecordLine.Shipment(trackingNumber, carrier, trackingLink, shippedAt, expectedOn, deliveredAt).check();
        }
    }
}

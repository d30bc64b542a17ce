package deskhand.customer;

import deskhand.base.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All we know of one customer: the running subscription and the last three orders, newest first. */
@Serdeable
public record CustomerFile(
        String name,
        String email,
        String tier,
        String language,
        LocalDate since,
        @Nullable Subscription subscription,
        List<Purchase> purchases) {

    public CustomerFile {
        purchases = List.copyOf(purchases);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "CustomerFile[" + purchases.size() + " purchases]";
    }

    @Serdeable
    public record Subscription(
            String plan,
            String status,
            Money price,
            @Nullable LocalDate nextBoxOn,
            LocalDate startedOn) {}

    @Serdeable
    public record Purchase(
            String number,
            String status,
            Money total,
            Instant placedAt,
            List<Item> items,
            List<Shipment> shipments,
            List<Payment> payments) {

        public Purchase {
            items = List.copyOf(items);
            shipments = List.copyOf(shipments);
            payments = List.copyOf(payments);
        }
    }

    @Serdeable
    public record Item(String name, int quantity) {}

    @Serdeable
    public record Shipment(
            String carrier,
            String trackingNumber,
            @Nullable String trackingLink,
            Instant shippedAt,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt) {}

    /** {@code kind}: charge or refund; {@code status}: pending, done or failed. */
    @Serdeable
    public record Payment(String kind, String status, Money amount, String method, Instant at) {}
}

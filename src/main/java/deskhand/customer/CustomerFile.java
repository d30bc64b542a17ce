package deskhand.customer;

import deskhand.base.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All we know of one customer: the running subscription, the last three orders, newest first, payments that belong to no
 * order, and claims. {@code asOf} is when the newest of it was told; {@code sources} is who told it.
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record CustomerFile(
        long id,
        String name,
        String email,
        String tier,
        @Nullable Money lifetimeValue,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable LocalDate since,
        @Nullable Subscription subscription,
        List<Purchase> purchases,
        List<Payment> payments,
        List<Claim> claims,
        List<String> sources,
        Instant asOf) {

    public CustomerFile {
        purchases = List.copyOf(purchases);
        payments = List.copyOf(payments);
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
    }

    /** This with what somebody else told of these facts in the place of it. It is as old as the older of the two. */
    public CustomerFile with(Set<FactKind> facts, CustomerFile told) {
        var profile = facts.contains(FactKind.PROFILE);
        return new CustomerFile(
                id,
                profile ? told.name : name,
                email,
                tier,
                profile && told.lifetimeValue != null ? told.lifetimeValue : lifetimeValue,
                profile && told.language != null ? told.language : language,
                profile && told.timeZone != null ? told.timeZone : timeZone,
                profile && told.since != null ? told.since : since,
                facts.contains(FactKind.SUBSCRIPTION) ? told.subscription : subscription,
                facts.contains(FactKind.ORDERS) ? told.purchases : purchases,
                facts.contains(FactKind.PAYMENTS) ? told.payments : payments,
                facts.contains(FactKind.CLAIMS) ? told.claims : claims,
                Stream.concat(sources.stream(), told.sources.stream())
                        .distinct()
                        .toList(),
                asOf.isBefore(told.asOf) ? asOf : told.asOf);
    }

    public Optional<Purchase> order(String number) {
        return purchases.stream()
                .filter(purchase -> purchase.number().equalsIgnoreCase(number))
                .findFirst();
    }

    /** This with orders that were asked for one by one. */
    public CustomerFile and(List<Purchase> older) {
        var all = Stream.concat(purchases.stream(), older.stream()).toList();
        return new CustomerFile(
                id,
                name,
                email,
                tier,
                lifetimeValue,
                language,
                timeZone,
                since,
                subscription,
                all,
                payments,
                claims,
                sources,
                asOf);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "CustomerFile[" + purchases.size() + " purchases]";
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Subscription(
            String plan,
            String status,
            Money price,
            @Nullable LocalDate nextBoxOn,
            LocalDate startedOn) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Purchase(
            String number,
            String status,
            Money total,
            Instant placedAt,
            @Nullable LocalDate promisedOn,
            List<Item> items,
            List<Shipment> shipments,
            List<Payment> payments) {

        public Purchase {
            items = List.copyOf(items);
            shipments = List.copyOf(shipments);
            payments = List.copyOf(payments);
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Item(String name, int quantity) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Shipment(
            String carrier,
            String trackingNumber,
            @Nullable String trackingLink,
            Instant shippedAt,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt) {}

    /** {@code kind}: charge or refund; {@code status}: pending, done or failed. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Payment(String kind, String status, Money amount, String method, Instant at) {}

    /** {@code number}: of the order it is about. {@code status}: open, accepted, rejected or closed. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Claim(
            @Nullable String number,
            String kind,
            String status,
            String says,
            Instant openedAt,
            @Nullable LocalDate refundPromisedOn) {}
}

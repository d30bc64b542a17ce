package deskhand.customer.operation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import deskhand.base.Money;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own records as operations look at them. What is null is not known. {@code notAllOrders}: there may be others,
 * which the shop did not tell of.
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record Standing(
        @Nullable Subscription subscription,
        List<Order> orders,
        @Nullable Map<String, Object> preferences,
        boolean notAllOrders) {

    Standing {
        orders = List.copyOf(orders);
    }

    Optional<Order> order(String number) {
        return orders.stream()
                .filter(order -> order.number().equalsIgnoreCase(number.strip().replaceFirst("^#", "")))
                .findFirst();
    }

    /** In words for whoever asked for it. */
    String noOrder(String number) {
        return notAllOrders
                ? "Order " + number + " is not among the orders that the shop's system tells of; it may be older."
                : "The customer has no order " + number + ".";
    }

    @Override
    public String toString() {
        return "Standing[" + orders.size() + " orders]";
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Subscription(
            long id,
            String plan,
            String status,
            @Nullable LocalDate nextBoxOn,
            @Nullable Integer everyMonths,
            @Nullable Address address) {

        @JsonIgnore
        boolean runs() {
            return !status.equals("cancelled");
        }

        @JsonIgnore
        int rhythm() {
            return everyMonths == null ? 1 : everyMonths;
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Order(
            long id,
            String number,
            String status,
            String currency,
            Instant placedAt,
            BigDecimal paid,
            BigDecimal refunded,
            @Nullable String method,
            boolean shipped,
            @Nullable Instant deliveredAt,
            List<String> items,
            List<String> openClaims,
            @Nullable Address address) {

        Order {
            items = List.copyOf(items);
            openClaims = List.copyOf(openClaims);
        }

        /** What could still be paid back. */
        @JsonIgnore
        Money left() {
            return new Money(paid.subtract(refunded).max(BigDecimal.ZERO), currency);
        }
    }
}

package deskhand.customer.live;

import deskhand.base.Money;
import deskhand.customer.CustomerFile;
import deskhand.customer.CustomerFile.Purchase;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer as {@code openapi/commerce-source.yaml} has it. */
@Serdeable(naming = SnakeCaseStrategy.class)
record CommerceAnswer(
        String name,
        @Nullable String tier,
        @Nullable Money lifetimeValue,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable LocalDate since,
        CustomerFile.@Nullable Subscription subscription,
        @Nullable List<Purchase> orders,
        @Nullable List<CustomerFile.Payment> payments,
        @Nullable List<CustomerFile.Claim> claims) {

    private static final int MOST = 3;

    CommerceAnswer {
        Objects.requireNonNull(name, "name is missing");
    }

    CustomerFile file(String email, Instant asOf) {
        return new CustomerFile(
                0,
                name,
                email,
                tier == null ? "standard" : tier,
                lifetimeValue,
                language,
                timeZone,
                since,
                subscription,
                first(orders),
                first(payments),
                first(claims),
                List.of("live"),
                asOf);
    }

    Optional<Purchase> order(String number) {
        return orders == null
                ? Optional.empty()
                : orders.stream()
                        .filter(order -> number.equalsIgnoreCase(order.number()))
                        .findFirst();
    }

    private static <T> List<T> first(@Nullable List<T> all) {
        return all == null ? List.of() : all.subList(0, Math.min(MOST, all.size()));
    }
}

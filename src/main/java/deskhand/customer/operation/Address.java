package deskhand.customer.operation;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where something is delivered. */
@Serdeable(naming = SnakeCaseStrategy.class)
record Address(@Nullable String recipient, String street, String postalCode, String city, String country) {

    String line() {
        return Stream.of(recipient, street, postalCode + " " + city, country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Address[" + country + "]";
    }
}

package deskhand.customer;

import static java.util.Objects.requireNonNull;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Looks customers up. An address that no customer has is an empty answer, not an error. */
@Singleton
public class Customers {

    private final CustomerRows rows;
    private final ObjectMapper json;

    Customers(CustomerRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    public Optional<CustomerFile> find(String email) {
        return rows.fileOf(email.strip().toLowerCase(Locale.ROOT)).map(this::read);
    }

    private CustomerFile read(String file) {
        try {
            return requireNonNull(json.readValue(file, CustomerFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The query and CustomerFile no longer fit together", e);
        }
    }
}

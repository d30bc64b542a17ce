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

    /** What all sources told of whoever has this address. Who may see it is for {@link Trust} to say. */
    public Optional<CustomerFile> find(String email) {
        return rows.fileOf(plain(email)).map(this::read);
    }

    /** An address as it is kept. */
    static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private CustomerFile read(String file) {
        try {
            return requireNonNull(json.readValue(file, CustomerFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The query and CustomerFile no longer fit together", e);
        }
    }
}

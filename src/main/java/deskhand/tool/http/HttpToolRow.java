package deskhand.tool.http;

import deskhand.customer.Trust;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tool that an admin defined. {@code secret} is locked and goes into {@code header}. */
@MappedEntity("http_tool")
record HttpToolRow(
        @Id String name,
        String description,
        String method,
        String url,
        String schema,
        @Nullable String header,
        @Nullable String secret,
        boolean tellsCustomer,
        Trust trust,
        int withinMs,
        int mostCharacters,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "HttpToolRow[" + name + "]";
    }
}

package deskhand.customer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer as one source told of them. */
@MappedEntity("customer")
record CustomerRecord(
        @Id long id,
        String source,
        String ref,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String tier,
        @Nullable BigDecimal lifetimeValue,
        @Nullable String lifetimeCurrency,
        @Nullable String language,
        @Nullable String timeZone,
        String preferences,
        @Nullable LocalDate since,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "CustomerRecord[" + id + "]";
    }
}

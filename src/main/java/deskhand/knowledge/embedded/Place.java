package deskhand.knowledge.embedded;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What decides whether a document counts for a question. */
@MappedEntity("document")
record Place(
        @Id long id,
        @Nullable String category,
        @Nullable String product,
        String language,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    boolean isValid(Instant now) {
        return (validFrom == null || !validFrom.isAfter(now)) && (validUntil == null || validUntil.isAfter(now));
    }
}

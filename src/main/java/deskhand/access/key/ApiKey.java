package deskhand.access.key;

import deskhand.access.Role;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program's key, without the key itself.
 *
 * @param beginning by which people tell keys apart
 * @param usedAt to the minute
 */
@MappedEntity("api_key")
public record ApiKey(
        @Id long id,
        String name,
        String beginning,
        Role role,
        String createdBy,
        Instant createdAt,
        @Nullable Instant endsAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    public boolean isGood(Instant now) {
        return revokedAt == null && (endsAt == null || now.isBefore(endsAt));
    }
}

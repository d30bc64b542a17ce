package deskhand.customer.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A system that was connected. {@code secret} is locked. */
@MappedEntity("live_source")
record SourceRow(@Id String kind, String url, String secret, Instant updatedAt) {

    @Override
    public String toString() {
        return "SourceRow[" + kind + "]";
    }
}

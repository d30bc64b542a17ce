package deskhand.learning.correction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A draft on which people have decided, and what the customer was sent. */
@MappedEntity("settled_draft")
record Settled(@Id long turnId, long conversationId, String draft, String sent, String who, Instant at) {

    @Override
    public String toString() {
        return "Settled[" + turnId + "]";
    }
}

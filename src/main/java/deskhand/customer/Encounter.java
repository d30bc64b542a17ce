package deskhand.customer;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** How one turn of a proven person ended. No words of theirs are kept here, and no address. */
@MappedEntity("encounter")
public record Encounter(
        @Id long turnId,
        long conversationId,
        String channel,
        String category,
        String outcome,
        String sentiment,
        boolean escalated,
        Instant at) {}

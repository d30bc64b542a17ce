package deskhand.insight;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation that fits a question, with the newest of its turns that does. {@code outcome} is null until it has one. */
@MappedEntity
public record Found(
        @Id long turn,
        long conversationId,
        String connection,
        String conversation,
        String channel,
        @Nullable String name,
        @Nullable String email,
        @Nullable String subject,
        String status,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String category,
        Instant at,
        @Nullable String words) {

    /** Names and words stay out of logs. */
    @Override
    public String toString() {
        return "Found[" + turn + "]";
    }
}

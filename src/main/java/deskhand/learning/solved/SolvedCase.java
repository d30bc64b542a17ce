package deskhand.learning.solved;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A question and what a person answered, both without personal data. {@code ref} names the conversation in its helpdesk. */
@MappedEntity("solved_case")
public record SolvedCase(
        @Id long id,
        long conversationId,
        String ref,
        String category,
        String language,
        String question,
        String answer,
        int times,
        Instant solvedAt) {

    /** What was written stays out of logs. */
    @Override
    public String toString() {
        return "SolvedCase[" + id + "]";
    }
}

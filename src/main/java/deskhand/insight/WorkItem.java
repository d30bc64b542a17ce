package deskhand.insight;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param id its place among those of the same moment
 * @param kind draft, handover or approval
 * @param number that of the turn, or of the approval
 * @param why the name of the reason, or of the operation
 * @param since for how long it has waited
 * @param until an approval's end
 * @param words what the customer waits to have answered
 * @param takenBy who rejected the draft or took the conversation over on a page
 */
@MappedEntity
public record WorkItem(
        @Id String id,
        String kind,
        long number,
        long conversationId,
        String connection,
        String conversation,
        @Nullable String name,
        @Nullable String category,
        String why,
        Instant since,
        @Nullable Instant until,
        boolean overdue,
        @Nullable String takenBy,
        @Nullable String words) {

    /** Names and words stay out of logs. */
    @Override
    public String toString() {
        return "WorkItem[" + id + "]";
    }
}

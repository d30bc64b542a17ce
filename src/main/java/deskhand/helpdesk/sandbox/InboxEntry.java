package deskhand.helpdesk.sandbox;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list of conversations, with the last thing that was said in public. */
@Introspected
public record InboxEntry(
        long id,
        @Nullable String contactName,
        String channel,
        String status,
        String assigneeKind,
        @Nullable String team,
        @Nullable String priority,
        Instant updatedAt,
        String lastAuthor,
        String lastText) {

    @Override
    public String toString() {
        return "InboxEntry[" + id + "]";
    }
}

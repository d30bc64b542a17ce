package deskhand.conversation;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Contact;
import deskhand.helpdesk.Mode;
import deskhand.helpdesk.Status;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversation as far as the bot's own work needs it. */
@MappedEntity("conversation")
public record Conversation(
        @Id long id,
        long connectionId,
        String ref,
        String channel,
        @Nullable String subject,
        @Nullable String contactRef,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable String contactPhone,
        @Nullable String contactIdentifier,
        boolean verified,
        Status status,
        Assignee assignee,
        boolean canReply,
        Hands hands,
        boolean paused,
        Instant createdAt,
        @Nullable Mode mode) {

    /** How far the bot may go here, on a connection in this mode. */
    public Mode atMost(Mode ofConnection) {
        return mode == null ? ofConnection : mode.atMost(ofConnection);
    }

    public Contact contact() {
        return new Contact(contactRef, contactName, contactEmail, contactPhone, contactIdentifier, verified);
    }

    @Override
    public String toString() {
        return "Conversation[" + id + ", " + status + ", " + hands + "]";
    }
}

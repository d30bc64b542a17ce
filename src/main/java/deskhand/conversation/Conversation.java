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
        boolean mailbox,
        Hands hands,
        boolean paused,
        Instant createdAt,
        @Nullable Mode mode,
        @Nullable String provenEmail,
        @Nullable Instant provenUntil) {

    /** How far the bot may go here, on a connection in this mode. */
    public Mode atMost(Mode ofConnection) {
        return mode == null ? ofConnection : mode.atMost(ofConnection);
    }

    /** The customer at this moment: also verified for a while after a code that was sent to the address came back. */
    public Contact contact(Instant now) {
        return new Contact(
                contactRef, contactName, contactEmail, contactPhone, contactIdentifier, verified || isProven(now));
    }

    /** Only while nobody else would read the reply. */
    private boolean isProven(Instant now) {
        return mailbox
                && provenEmail != null
                && provenEmail.equalsIgnoreCase(contactEmail)
                && provenUntil != null
                && now.isBefore(provenUntil);
    }

    @Override
    public String toString() {
        return "Conversation[" + id + ", " + status + ", " + hands + "]";
    }
}

package deskhand.conversation;

import deskhand.helpdesk.Assignee;
import deskhand.helpdesk.Connection;
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
        @Nullable Instant provenUntil,
        @Nullable String inbox) {

    /** How far the bot may go here: as far as connection, inbox and conversation all let it. */
    public Mode modeOn(Connection connection) {
        var there = connection.modeIn(inbox);
        return mode == null ? there : mode.atMost(there);
    }

    /** What keeps it from going as far as the connection lets it, in words; null if nothing does. */
    public @Nullable String limitedBy(Connection connection) {
        if (modeOn(connection) == connection.mode()) {
            return null;
        }
        return modeOn(connection) == connection.modeIn(inbox) ? "inbox " + inbox : "this conversation";
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

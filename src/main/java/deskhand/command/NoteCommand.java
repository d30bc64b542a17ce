package deskhand.command;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A private note that is meant for the bot, who wrote it, and what the bot answered. */
@MappedEntity("note_command")
record NoteCommand(
        @Id long id,
        long connectionId,
        String ref,
        long conversationId,
        String who,
        String words,
        State state,
        @Nullable Long actionId,
        @Nullable String answer,
        Instant saidAt,
        Instant heardAt,
        @Nullable Instant endedAt) {

    enum State {
        WAITING,
        /** The outbox has a reply to send, and how that ends is not told yet. */
        SENDING,
        DONE,
        FAILED
    }

    /** What was written stays out of logs. */
    @Override
    public String toString() {
        return "NoteCommand[" + id + ", " + state + "]";
    }
}

package deskhand.conversation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A public reply out of all conversations, by the bot or by a person of the team. */
@MappedEntity("message")
public record TeamWords(@Id long id, String conversationRef, boolean byBot, String text, Instant saidAt) {

    @Override
    public String toString() {
        return "TeamWords[" + id + "]";
    }
}

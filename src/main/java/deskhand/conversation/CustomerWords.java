package deskhand.conversation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A customer's message out of all conversations. */
@MappedEntity("message")
public record CustomerWords(@Id long id, long conversationId, String conversationRef, String text, Instant saidAt) {

    @Override
    public String toString() {
        return "CustomerWords[" + id + "]";
    }
}

package deskhand.conversation;

import deskhand.helpdesk.Status;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What an event did to a conversation.
 *
 * @param id the conversation's
 * @param fresh the event told something that was not known yet
 * @param givenBack people had the conversation before, and now the bot has it
 */
@MappedEntity
public record Heard(@Id long id, Status status, Hands hands, boolean paused, boolean fresh, boolean givenBack) {

    Heard withNews() {
        return new Heard(id, status, hands, paused, true, givenBack);
    }
}

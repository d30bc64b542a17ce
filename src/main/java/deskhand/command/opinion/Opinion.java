package deskhand.command.opinion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * What somebody thinks of a turn.
 *
 * @param category of the turn, empty if it had none
 * @param why in their words, which may be empty
 */
@MappedEntity
public record Opinion(
        @Id long id,
        long turnId,
        long conversationId,
        String category,
        boolean good,
        String why,
        String who,
        Instant at) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Opinion[" + id + "]";
    }
}

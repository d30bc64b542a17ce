package deskhand.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a document was used.
 *
 * @param shown to a specialist
 * @param sent cited in a reply that the bot decided to send
 * @param rejected cited in a draft that an agent did not want
 * @param escalated shown for a conversation that was handed over all the same
 */
@Schema(name = "DocumentUse")
@Serdeable(naming = SnakeCaseStrategy.class)
@MappedEntity("document_use")
public record Use(@Id long documentId, int shown, int sent, int rejected, int escalated, int helpful, int unhelpful) {

    static Use none(long documentId) {
        return new Use(documentId, 0, 0, 0, 0, 0, 0);
    }
}

package deskhand.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A document that somebody should look at.
 *
 * @param why in words
 */
@Schema(name = "StaleDocument")
@Serdeable(naming = SnakeCaseStrategy.class)
@MappedEntity("document")
public record Stale(
        @Id long id, String slug, String title, Instant updatedAt, int rejected, int unhelpful, String why) {}

package deskhand.knowledge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A question that the library did not answer.
 *
 * @param question as it was first asked, without names and numbers
 * @param bestScore of what came nearest
 * @param asked how often
 */
@Schema(name = "KnowledgeGap")
@Serdeable(naming = SnakeCaseStrategy.class)
@MappedEntity("knowledge_gap")
public record Gap(
        @Id long id,
        String question,
        @Nullable String category,
        String language,
        double bestScore,
        int asked,
        Instant firstAskedAt,
        Instant lastAskedAt) {}

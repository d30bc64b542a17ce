package deskhand.knowledge.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One run through a source.
 *
 * @param state running, stopped, done or failed
 * @param note why it failed, or what else is to be said
 * @param listed whether it is known what there is to read
 * @param items pieces there are to read
 * @param waiting pieces not read yet
 * @param failed pieces that could not be read
 * @param created documents that are new
 * @param changed documents that say something else now
 * @param unchanged documents that say the same
 */
@Schema(name = "KnowledgeImport")
@Serdeable(naming = SnakeCaseStrategy.class)
@MappedEntity("knowledge_import")
public record ImportRun(
        @Id long id,
        long sourceId,
        String state,
        @Nullable String note,
        boolean listed,
        int items,
        int waiting,
        int failed,
        int created,
        int changed,
        int unchanged,
        Instant startedAt,
        @Nullable Instant finishedAt) {}

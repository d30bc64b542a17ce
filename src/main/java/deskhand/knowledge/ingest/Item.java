package deskhand.knowledge.ingest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A piece of a source that is read at once.
 *
 * @param key names it within the source, an address for example
 * @param note why it could not be read
 */
@Schema(name = "KnowledgeImportItem")
@Serdeable(naming = SnakeCaseStrategy.class)
@MappedEntity("knowledge_import_item")
public record Item(
        @Id int position,
        String key,
        String state,
        @Nullable String note) {}

package deskhand.knowledge.ingest;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param slug the document, if it could be read
 * @param result created, changed, unchanged or unreadable
 * @param why it could not be read
 */
@Schema(name = "KnowledgeUploadedFile")
@Serdeable
public record Uploaded(
        String name,
        @Nullable String slug,
        String result,
        @Nullable String why) {}

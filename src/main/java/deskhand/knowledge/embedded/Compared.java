package deskhand.knowledge.embedded;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A passage that is compared with others. {@code vectors} as {@link Codes} writes them. */
@MappedEntity("passage")
record Compared(
        @Id long id,
        long documentId,
        String language,
        @Nullable String product,
        String text,
        byte[] vectors) {}

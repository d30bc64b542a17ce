package deskhand.knowledge.pinecone;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passage to be sent, with what it is filtered by; or, without text, one to be taken out. */
@MappedEntity("passage_pinecone")
record Sent(
        @Id long passageId,
        String namespace,
        int version,
        @Nullable String heading,
        @Nullable String text,
        @Nullable String product,
        @Nullable String language,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {}

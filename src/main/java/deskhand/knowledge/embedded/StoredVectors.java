package deskhand.knowledge.embedded;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What a passage means, as {@link Codes} writes it, one window after the other. Empty when not computed yet. */
@MappedEntity("passage_vector")
record StoredVectors(@Id long passageId, long documentId, byte[] vectors) {}

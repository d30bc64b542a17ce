package deskhand.knowledge.embedded;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A passage that waits for its vectors. */
@MappedEntity("passage")
record PassageText(@Id long id, String heading, String text) {}

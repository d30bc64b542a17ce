package deskhand.knowledge.embedded;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One word of a question in one passage: how often, and how many different words the passage has in all. */
@MappedEntity("candidate")
record Candidate(@Id long passageId, String word, int times, int length) {}

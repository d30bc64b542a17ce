package deskhand.knowledge.embedded;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A word's stem and how many passages have it. */
@MappedEntity("term")
record Term(@Id String word, int passages) {}

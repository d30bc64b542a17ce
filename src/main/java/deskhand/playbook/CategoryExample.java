package deskhand.playbook;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A sentence of a customer that belongs to a category. */
@MappedEntity("category_example")
public record CategoryExample(@Id @GeneratedValue long id, String category, String text, Instant addedAt) {}

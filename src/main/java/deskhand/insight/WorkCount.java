package deskhand.insight;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** How many of a kind wait, how many of them for too long, and since when the oldest does. */
@MappedEntity
public record WorkCount(@Id String kind, long number, long overdue, Instant oldest) {}

package deskhand.turn;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A turn that was ended, and the next of its conversation if its time has come. */
@MappedEntity
record FinishedRow(@Id long id, @Nullable Long nextDue) {}

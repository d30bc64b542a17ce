package deskhand.turn;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A turn that was let begin: how often by now, and what a colleague wanted if one asked for it. */
@MappedEntity
record BegunRow(@Id long id, int starts, @Nullable String redo) {}

package deskhand.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What is to be done next in a conversation; {@code ownJob}: by a job of its own, as what was asked for later is. */
@MappedEntity
record Following(@Id long id, long turnId, boolean ownJob) {}

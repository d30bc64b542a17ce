package deskhand.playbook;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** Somebody put a wording of instructions in use. */
@MappedEntity("prompt_publication")
public record PromptPublication(@Id long id, String category, int number, String author, Instant at) {}

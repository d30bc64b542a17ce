package deskhand.pipeline.outstanding;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A case that was written down, such as a batch that leaks or a carrier on strike. */
@MappedEntity("outstanding_case")
public record OutstandingCase(
        @Id long id, String title, String looksLike, String says, boolean forbidsAuto, boolean enabled) {}

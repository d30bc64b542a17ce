package deskhand.knowledge;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** What a document said at some time. */
@MappedEntity("document_version")
public record DocumentVersion(@Id int version, String title, String body, String status, Instant savedAt) {}

package deskhand.knowledge.ingest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A part of a file on its way in. */
@MappedEntity("knowledge_upload_part")
record Upload(@Id int position, byte[] bytes) {}

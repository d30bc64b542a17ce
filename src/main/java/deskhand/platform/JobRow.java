package deskhand.platform;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("job")
record JobRow(@Id String taskInstance, String taskName, Instant executionTime, boolean picked) {}

package deskhand.turn;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("stage")
record StageRow(@Id long turnId, String name, int position, int version, String result, long micros, Instant endedAt) {}

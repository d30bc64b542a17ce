package deskhand.turn;

import java.time.Instant;

/** A stage's stored result as JSON text. */
public record LoggedStage(String stage, String resultJson, long micros, Instant endedAt) {}

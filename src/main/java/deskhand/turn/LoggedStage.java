package deskhand.turn;

/** A stage's stored result as JSON text. */
public record LoggedStage(String stage, String resultJson, long micros) {}

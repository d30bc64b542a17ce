package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;

/** The whole text a customer would get. */
@Serdeable
public record Reply(String text) {}

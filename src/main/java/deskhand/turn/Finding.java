package deskhand.turn;

import io.micronaut.serde.annotation.Serdeable;

/** One thing the gate has against a reply: the rule's id and what it saw, in words for a person. */
@Serdeable
public record Finding(String rule, String says) {}

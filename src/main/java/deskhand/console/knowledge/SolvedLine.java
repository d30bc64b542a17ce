package deskhand.console.knowledge;

import deskhand.console.Stamp;

/** What a person answered in a resolved conversation. {@code ref} names that in its helpdesk. */
public record SolvedLine(long id, String question, String answer, String ref, String category, int times, Stamp at) {}

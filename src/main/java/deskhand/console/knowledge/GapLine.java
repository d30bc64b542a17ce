package deskhand.console.knowledge;

import deskhand.console.Stamp;

/** A question that nothing answers. */
public record GapLine(long id, String question, int asked, String category, String language, Stamp last) {}

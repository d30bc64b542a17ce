package deskhand.knowledge.reading;

import org.jspecify.annotations.Nullable;

/** What came of a file. */
public sealed interface Reading {

    /** Its text as Markdown; {@code title} when the file says one. */
    record Text(@Nullable String title, String markdown) implements Reading {}

    /** {@code why} tells a person what to do. */
    record Unreadable(String why) implements Reading {}
}

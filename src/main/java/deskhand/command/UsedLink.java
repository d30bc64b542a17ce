package deskhand.command;

import org.jspecify.annotations.Nullable;

/** What was done with a draft by its link. {@code action}: the reply that was to be sent. */
public record UsedLink(String what, String who, @Nullable Long action) {}

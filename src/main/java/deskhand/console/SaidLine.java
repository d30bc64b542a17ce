package deskhand.console;

/** A message of a conversation as the page of a turn shows it; {@code who} is in words, {@code html} is safe. */
public record SaidLine(String who, boolean hidden, Stamp at, String html) {}

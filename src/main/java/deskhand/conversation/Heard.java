package deskhand.conversation;

/** {@code fresh}: the event brought a message that was not known yet. */
public record Heard(Conversation conversation, boolean fresh) {}

package deskhand.testing.zendesk;

import java.time.Instant;

/** What somebody said in a chat before it had a ticket. {@code id}: the number that the ticket is going to have. */
public record EarlyChat(long id, User visitor, String message, String text, Instant at) {}

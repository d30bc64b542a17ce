package deskhand.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an earlier turn of a conversation was about and how it ended. */
public record EarlierTurn(long id, Instant at, @Nullable String outcome, Route route) {}

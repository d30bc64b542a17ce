package deskhand.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An action as people look at it. {@code what} is its JSON; {@code decidedBy} the person who had it done, null for the bot. */
public record LoggedAction(
        long id,
        long turnId,
        long conversationId,
        String word,
        String state,
        int tries,
        @Nullable String reason,
        @Nullable String detail,
        String what,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String decidedBy) {}

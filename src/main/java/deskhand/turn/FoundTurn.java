package deskhand.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A turn in a list of many.
 *
 * @param connection the connection's name
 * @param conversation the conversation's number in its helpdesk
 * @param outcome send, draft or escalate; nothing until it is decided
 * @param reason the code of the reason that decided
 * @param category nothing before it was routed, or if it never was
 */
public record FoundTurn(
        long id,
        String connection,
        String conversation,
        String state,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String category,
        Instant openedAt,
        @Nullable Instant finishedAt) {}

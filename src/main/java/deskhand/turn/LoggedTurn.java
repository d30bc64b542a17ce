package deskhand.turn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A turn with everything that is stored of it. {@code outcome} is null until it has one. */
public record LoggedTurn(
        long id,
        long conversationId,
        String state,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Outcome outcome,
        @Nullable Reason reason,
        List<LoggedStage> stages) {}

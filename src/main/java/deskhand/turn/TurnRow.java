package deskhand.turn;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("turn")
record TurnRow(
        @Id long id,
        long conversationId,
        State state,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int starts,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String decided,
        @Nullable String redo) {

    enum State {
        WAITING,
        RUNNING,
        DONE
    }
}

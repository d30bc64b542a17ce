package deskhand.outbox;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("action")
record ActionRow(
        @Id long id,
        long turnId,
        long conversationId,
        String word,
        String what,
        String marker,
        State state,
        int tries,
        @Nullable Instant askedAt,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String madeRef,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String decidedBy) {

    enum State {
        WAITING,
        DONE,
        WITHDRAWN,
        PARKED,
        DROPPED
    }
}

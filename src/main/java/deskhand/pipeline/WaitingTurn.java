package deskhand.pipeline;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draft or a handover whose customer has no answer yet. */
@MappedEntity("turn")
record WaitingTurn(
        @Id long id,
        long conversationId,
        String connection,
        String conversation,
        String outcome,
        String reason,
        Instant since,
        @Nullable Instant raisedAt) {}

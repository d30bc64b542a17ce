package deskhand.pipeline;

import deskhand.outbox.Outbox;
import deskhand.pipeline.identity.Prover;
import deskhand.turn.Claim;
import deskhand.turn.Turns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Lets a turn begin when nothing that came before it is still on its way to the customer. */
@Singleton
class TurnDoor {

    /** What waits brings the turn forward when it is done, so this is only a safety net. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Turns turns;
    private final Outbox outbox;
    private final Prover prover;
    private final Clock clock;

    TurnDoor(Turns turns, Outbox outbox, Prover prover, Clock clock) {
        this.turns = turns;
        this.outbox = outbox;
        this.prover = prover;
        this.clock = clock;
    }

    @Transactional
    Claim claim(long id) {
        var conversation = turns.lockConversationOf(id);
        if (conversation.isEmpty()) {
            return new Claim.Over();
        }
        if (outbox.somethingPublicWaits(conversation.get().id())) {
            return new Claim.NotYet(clock.instant().plus(LOOK_AGAIN));
        }
        return turns.claim(id, prover.heed(conversation.get()));
    }
}

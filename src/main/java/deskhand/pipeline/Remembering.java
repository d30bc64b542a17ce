package deskhand.pipeline;

import deskhand.customer.Encounter;
import deskhand.customer.Encounters;
import deskhand.turn.Outcome;
import deskhand.turn.Route;
import deskhand.turn.Trace;
import deskhand.turn.Turn;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps how a turn ended for the person's next conversations and for the library. A turn that never learned what it was about tells nothing. */
@Singleton
class Remembering {

    private final Encounters encounters;
    private final PassageUse passages;
    private final Clock clock;

    Remembering(Encounters encounters, PassageUse passages, Clock clock) {
        this.encounters = encounters;
        this.passages = passages;
        this.clock = clock;
    }

    void keep(Turn turn, Outcome outcome, Trace trace) {
        trace.last(Route.class)
                .filter(route -> !route.onlyThanks())
                .ifPresent(route -> encounters.note(
                        turn.contact(),
                        new Encounter(
                                turn.id(),
                                turn.conversationId(),
                                turn.channel(),
                                route.category(),
                                outcome.word(),
                                route.sentiment().name(),
                                outcome instanceof Outcome.Escalate,
                                clock.instant())));
        passages.count(outcome, trace); // last, because all turns count the same documents
    }
}

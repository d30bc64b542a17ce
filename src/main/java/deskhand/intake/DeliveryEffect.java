package deskhand.intake;

import deskhand.command.Commands;
import deskhand.helpdesk.Connection;
import deskhand.helpdesk.HelpdeskEvent;
import deskhand.intake.Delivery.State;
import deskhand.platform.Jobs;
import deskhand.turn.Hearing;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A delivery and what it changes, in one transaction. */
@Singleton
class DeliveryEffect {

    private final Deliveries deliveries;
    private final Hearing hearing;
    private final Commands commands;
    private final Jobs jobs;
    private final Clock clock;

    DeliveryEffect(Deliveries deliveries, Hearing hearing, Commands commands, Jobs jobs, Clock clock) {
        this.deliveries = deliveries;
        this.hearing = hearing;
        this.commands = commands;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    Receipt storeAndHear(Connection connection, Reception.Arrival arrival, HelpdeskEvent event) {
        var id = deliveries.add(
                connection.id(),
                arrival.key(),
                arrival.event(),
                State.TAKEN,
                arrival.headers(),
                arrival.body(),
                clock.instant(),
                event.conversation().ref());
        if (id == null) {
            return new Receipt.Repeated();
        }
        if (hear(connection, event)) {
            return new Receipt.Stored(State.TAKEN);
        }
        deliveries.mark(id, State.KNOWN, null);
        return new Receipt.Stored(State.KNOWN);
    }

    /** What it is about is read soon. */
    @Transactional
    Receipt storeAndLook(Connection connection, Reception.Arrival arrival, String conversationRef) {
        var id = deliveries.add(
                connection.id(),
                arrival.key(),
                arrival.event(),
                State.TAKEN,
                arrival.headers(),
                arrival.body(),
                clock.instant(),
                conversationRef);
        if (id == null) {
            return new Receipt.Repeated();
        }
        jobs.schedule(Look.JOB, id, clock.instant());
        return new Receipt.Stored(State.TAKEN);
    }

    /** Works on a stored delivery once more. */
    @Transactional
    void hearAgain(Connection connection, long id, HelpdeskEvent event) {
        var fresh = hear(connection, event);
        deliveries.mark(id, fresh ? State.TAKEN : State.KNOWN, "replayed");
    }

    /** A note may be known already and not yet have been looked at for a command. */
    private boolean hear(Connection connection, HelpdeskEvent event) {
        var fresh = hearing.hear(connection, event);
        if (event instanceof HelpdeskEvent.NoteWritten note) {
            commands.hear(connection, note.conversation().ref(), List.of(note.said()));
        }
        return fresh;
    }
}

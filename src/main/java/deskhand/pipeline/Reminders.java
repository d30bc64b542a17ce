package deskhand.pipeline;

import deskhand.helpdesk.Action;
import deskhand.helpdesk.Priority;
import deskhand.outbox.Outbox;
import deskhand.platform.Alerts;
import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Raises drafts and handovers that waited too long once more: by a label, the priority and an alert. Each once. */
@Singleton
class Reminders implements RecurringJob {

    static final String LABEL = "ai_waiting";

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** What is older was given up long ago, or is from before reminders were kept. */
    private static final Duration STILL_MATTERS = Duration.ofDays(14);

    private final WaitingTurns turns;
    private final Outbox outbox;
    private final WaitingSettings settings;
    private final Alerts alerts;
    private final Clock clock;

    Reminders(WaitingTurns turns, Outbox outbox, WaitingSettings settings, Alerts alerts, Clock clock) {
        this.turns = turns;
        this.outbox = outbox;
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        turns.overdue(now.minus(settings.draftAfter()), now.minus(settings.handoffAfter()), now.minus(STILL_MATTERS))
                .forEach(turn -> raise(turn, now));
    }

    private void raise(WaitingTurn turn, Instant now) {
        if (turns.raise(turn.id(), now) == 0) {
            return;
        }
        var isHandoff = "escalate".equals(turn.outcome());
        outbox.takeMore(
                turn.id(),
                turn.conversationId(),
                List.of(
                        new Action.AddLabels(List.of(LABEL), List.of()),
                        new Action.SetPriority(isHandoff ? Priority.URGENT : Priority.HIGH)));
        alerts.raise(
                "waiting-too-long",
                "The " + (isHandoff ? "handover" : "draft") + " of turn " + turn.id() + " in conversation "
                        + turn.connection() + "/" + turn.conversation() + " has waited since " + turn.since() + ".");
    }
}

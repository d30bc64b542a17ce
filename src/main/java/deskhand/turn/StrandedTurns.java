package deskhand.turn;

import deskhand.platform.Alerts;
import deskhand.platform.Jobs;
import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Looks for turns that nobody will ever work on. There should be none; one found is put right and told. */
@Singleton
class StrandedTurns implements RecurringJob {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TurnRows turns;
    private final Jobs jobs;
    private final Alerts alerts;
    private final Clock clock;

    StrandedTurns(TurnRows turns, Jobs jobs, Alerts alerts, Clock clock) {
        this.turns = turns;
        this.jobs = jobs;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stranded-turns";
    }

    @Override
    public Duration every() {
        return PATIENCE;
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        for (var turn : turns.stranded(now.minus(PATIENCE))) {
            jobs.schedule(Hearing.JOB, turn, now);
            alerts.raise("stranded-turn", "Turn " + turn + " had no job and was given one. Please report this.");
        }
    }
}

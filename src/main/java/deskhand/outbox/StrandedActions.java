package deskhand.outbox;

import deskhand.platform.Alerts;
import deskhand.platform.Jobs;
import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Looks for actions that nobody will ever execute. There should be none; one found is put right and told. */
@Singleton
class StrandedActions implements RecurringJob {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ActionRows rows;
    private final Jobs jobs;
    private final Alerts alerts;
    private final Clock clock;

    StrandedActions(ActionRows rows, Jobs jobs, Alerts alerts, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stranded-actions";
    }

    @Override
    public Duration every() {
        return PATIENCE;
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        for (var action : rows.stranded(now.minus(PATIENCE))) {
            jobs.schedule(Outbox.JOB, action, now);
            alerts.raise("stranded-action", "Action " + action + " had no job and was given one. Please report this.");
        }
    }
}

package deskhand.tool.approval;

import deskhand.platform.Alerts;
import deskhand.platform.Jobs;
import deskhand.platform.RecurringJob;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Ends what nobody decided on in time, and looks for what was approved and lost, of which there should be none. */
@Singleton
class ApprovalSweep implements RecurringJob {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ApprovalRows rows;
    private final ApprovalBook book;
    private final Jobs jobs;
    private final Alerts alerts;
    private final Clock clock;

    ApprovalSweep(ApprovalRows rows, ApprovalBook book, Jobs jobs, Alerts alerts, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.jobs = jobs;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public Duration every() {
        return PATIENCE;
    }

    @Override
    @Transactional
    public void run() {
        var now = clock.instant();
        rows.due(now).forEach(book::expire);
        for (var id : rows.stranded(now.minus(PATIENCE))) {
            jobs.schedule(ApprovalBook.JOB, id, now);
            alerts.raise("stranded-approval", "Approval " + id + " had no job and was given one. Please report this.");
        }
    }
}

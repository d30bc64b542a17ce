package deskhand.outbox;

import deskhand.platform.FailPoint;
import deskhand.platform.Jobs;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes what a turn wants as soon as it is stored, in the caller's thread: nobody waits for a job to be found. What cannot
 * be done now is left to the job that stands by.
 */
@Singleton
public class AtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);

    private final ActionWorker worker;
    private final Jobs jobs;
    private final FailPoint failPoint;

    AtOnce(ActionWorker worker, Jobs jobs, FailPoint failPoint) {
        this.worker = worker;
        this.jobs = jobs;
        this.failPoint = failPoint;
    }

    /** The transaction that took it has committed. */
    public void carryOut(Outbox.Taken taken) {
        var first = taken.first();
        if (first == null) {
            return;
        }
        failPoint.pass("stored outcome");
        try {
            var next = worker.run(first, taken.turn());
            failPoint.pass("carried out");
            if (!Thread.currentThread().isInterrupted()) {
                jobs.settle(Outbox.JOB, first, next);
            }
        } catch (RuntimeException e) {
            LOG.warn("Action {} is left to its job", first, e);
        }
    }
}

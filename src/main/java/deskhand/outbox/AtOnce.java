package deskhand.outbox;

import deskhand.platform.FailPoint;
import deskhand.platform.Jobs;
import deskhand.platform.Next;
import jakarta.inject.Singleton;
import java.time.Clock;
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
    private final Clock clock;

    AtOnce(ActionWorker worker, Jobs jobs, FailPoint failPoint, Clock clock) {
        this.worker = worker;
        this.jobs = jobs;
        this.failPoint = failPoint;
        this.clock = clock;
    }

    /** The transaction that took it has committed. */
    public void carryOut(Outbox.Taken taken) {
        var first = taken.first();
        if (first == null || jobs.stopping()) { // what stands by is brought forward when the node has stopped
            return;
        }
        Next next = new Next.Again(clock.instant());
        try {
            failPoint.pass("stored outcome");
            next = worker.run(first, taken.turn());
            failPoint.pass("carried out");
        } catch (RuntimeException e) {
            LOG.warn("Action {} is left to its job", first, e);
        } finally {
            if (!Thread.currentThread().isInterrupted()) {
                jobs.conclude(Outbox.JOB, first, next);
            }
        }
    }
}

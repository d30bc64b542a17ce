package deskhand.platform;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes in the scheduler's table what becomes of a job. The database may be away at just this moment, so the note is
 * tried for a while; if it cannot be made, the job counts as dead after four heartbeats and is done again.
 */
final class JobEnding {

    private static final Logger LOG = LoggerFactory.getLogger(JobEnding.class);
    private static final int TRIES = 20;
    private static final int TELL_AFTER = 8;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final String job;
    private final Alerts alerts;
    private final Clock clock;

    JobEnding(String job, Alerts alerts, Clock clock) {
        this.job = job;
        this.alerts = alerts;
        this.clock = clock;
    }

    CompletionHandler<Void> after(Next next) {
        return switch (next) {
            case Next.Finished() -> (complete, operations) -> persistently(operations::remove);
            case Next.Again(Instant at) ->
                (complete, operations) -> persistently(() -> operations.reschedule(complete, at));
        };
    }

    void afterFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var failures = complete.getExecution().consecutiveFailures;
        var pause = pause(failures);
        var id = complete.getExecution().getId();
        LOG.warn(
                "Job {} {} failed {} times and is tried again in {}",
                job,
                id,
                failures + 1,
                pause,
                complete.getCause().orElse(null));
        if (failures + 1 == TELL_AFTER) {
            alerts.raise("failing-job", "Job " + job + " " + id + " failed " + TELL_AFTER + " times; see the log.");
        }
        persistently(() -> operations.reschedule(complete, clock.instant().plus(pause)));
    }

    void afterDeath(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        LOG.warn(
                "Job {} {} was held by a node that went silent; taking it over",
                job,
                complete.getExecution().getId());
        operations.reschedule(complete, clock.instant());
    }

    private static Duration pause(int failures) {
        var millis = Math.min(LONGEST_PAUSE.toMillis(), 250L << Math.min(failures, 12));
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    private void persistently(Runnable note) {
        for (var left = TRIES; ; left--) {
            try {
                note.run();
                return;
            } catch (RuntimeException e) {
                if (left == 0 || !Outages.isOutage(e)) {
                    throw e;
                }
                pauseBeforeNextTry(e);
            }
        }
    }

    private static void pauseBeforeNextTry(RuntimeException trouble) {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble;
        }
    }
}

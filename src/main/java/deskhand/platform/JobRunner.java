package deskhand.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs with db-scheduler: claims over all nodes that share the database, heartbeats, takeover of a dead node's
 * work. Starts when the port is open, because jobs may call this service itself.
 */
@Context
class JobRunner implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final List<Job> jobs;
    private final List<RecurringJob> recurring;
    private final Pools pools;
    private final NodeLocks locks;
    private final Clock clock;
    private final JobSettings settings;
    private final Wakeups wakeups;
    private @Nullable Scheduler scheduler;

    JobRunner(
            List<Job> jobs,
            List<RecurringJob> recurring,
            Pools pools,
            NodeLocks locks,
            Clock clock,
            JobSettings settings,
            Wakeups wakeups) {
        this.jobs = jobs;
        this.recurring = recurring;
        this.pools = pools;
        this.locks = locks;
        this.clock = clock;
        this.settings = settings;
        this.wakeups = wakeups;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        locks.release();
        var started = build();
        scheduler = started;
        started.start();
        wakeups.call(started::triggerCheckForDueExecutions);
    }

    private Scheduler build() {
        var known = new ArrayList<Task<?>>();
        jobs.forEach(job -> known.add(task(job)));
        return Scheduler.create(pools.bookkeeping(), known)
                .startTasks(recurring.stream().map(JobRunner::task).toList())
                .tableName("job")
                .schedulerName(new SchedulerName.Fixed(locks.node()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(true, false))
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .threads(settings.atOnce())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.look())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(settings.stopWithin())
                .failureLogging(LogLevel.DEBUG, true)
                .build();
    }

    private Task<Void> task(Job job) {
        var ending = new JobEnding(job.name(), clock);
        return Tasks.custom(job.name(), Void.class)
                .onFailure(ending::afterFailure)
                .onDeadExecution(ending::afterDeath)
                .execute((instance, context) -> {
                    try {
                        return ending.after(job.run(Long.parseLong(instance.getId())));
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new JobFailed(job.name(), e);
                    }
                });
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((instance, context) -> {
            try {
                job.run();
            } catch (Exception e) {
                LOG.error("The recurring job {} failed and will be tried again", job.name(), e);
            }
        });
    }

    /** For the readiness page. */
    boolean running() {
        return scheduler != null && scheduler.getSchedulerState().isStarted();
    }

    @PreDestroy
    void stop() {
        var stopping = scheduler;
        if (stopping == null) {
            return;
        }
        wakeups.call(() -> {});
        stopping.stop();
        locks.release();
    }
}

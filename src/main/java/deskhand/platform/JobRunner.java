package deskhand.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs with db-scheduler: claims over all nodes that share the database, heartbeats, takeover of a dead node's
 * work. Starts when the port is open, because jobs may call this service itself.
 */
@Context
class JobRunner implements ApplicationEventListener<ServerStartupEvent> {

    private final JobTasks tasks;
    private final Pools pools;
    private final NodeLocks locks;
    private final JobSettings settings;
    private final Wakeups wakeups;
    private final Jobs jobs;
    private @Nullable Scheduler scheduler;

    JobRunner(JobTasks tasks, Pools pools, NodeLocks locks, JobSettings settings, Wakeups wakeups, Jobs jobs) {
        this.tasks = tasks;
        this.pools = pools;
        this.locks = locks;
        this.settings = settings;
        this.wakeups = wakeups;
        this.jobs = jobs;
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
        return Scheduler.create(pools.bookkeeping(), tasks.ofJobs())
                .startTasks(tasks.recurring())
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
        jobs.stop();
        stopping.stop();
        locks.release();
    }
}

package deskhand.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs of all rooms in the scheduler's words. */
@Singleton
class JobTasks {

    private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);

    private final List<Job> jobs;
    private final List<RecurringJob> recurring;
    private final Alerts alerts;
    private final Clock clock;

    JobTasks(List<Job> jobs, List<RecurringJob> recurring, Alerts alerts, Clock clock) {
        this.jobs = jobs;
        this.recurring = recurring;
        this.alerts = alerts;
        this.clock = clock;
    }

    List<Task<?>> ofJobs() {
        var tasks = new ArrayList<Task<?>>();
        jobs.forEach(job -> tasks.add(task(job)));
        return tasks;
    }

    List<RecurringTask<Void>> recurring() {
        return recurring.stream().map(JobTasks::task).toList();
    }

    private Task<Void> task(Job job) {
        var ending = new JobEnding(job.name(), alerts, clock);
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
}

package deskhand.platform;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;

/** Ready means: jobs are being run, and none has been waiting for too long. */
@Singleton
@Readiness
class JobHealth extends AbstractHealthIndicator<Map<String, Object>> {

    private final JobRunner runner;
    private final QueueMeters queue;

    JobHealth(JobRunner runner, QueueMeters queue) {
        this.runner = runner;
        this.queue = queue;
    }

    @Override
    protected String getName() {
        return "jobs";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        var age = queue.oldestSeconds();
        healthStatus = runner.running() && !QueueMeters.isTooLong(age) ? HealthStatus.UP : HealthStatus.DOWN;
        return Map.of("running", runner.running(), "oldest_waiting_seconds", age);
    }
}

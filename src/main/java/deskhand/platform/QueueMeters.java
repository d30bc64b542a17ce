package deskhand.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.time.Clock;
import java.time.Duration;

/** How many jobs are due and for how long the oldest has been. Asked of the database when somebody looks. */
@Context
public class QueueMeters {

    private static final double LONGEST_WAIT_SECONDS = 120;

    private final JobRows rows;
    private final Clock clock;

    QueueMeters(JobRows rows, MeterRegistry registry, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        Gauge.builder("deskhand.jobs.due", this, QueueMeters::due)
                .description("Jobs whose time has come and that nobody runs yet")
                .register(registry);
        Gauge.builder("deskhand.jobs.oldest", this, QueueMeters::oldestSeconds)
                .description("Seconds since the oldest of them fell due")
                .register(registry);
    }

    public double due() {
        return rows.dueBefore(clock.instant());
    }

    public double oldestSeconds() {
        return rows.oldest()
                .map(oldest ->
                        Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0))
                .orElse(0.0);
    }

    /** A wait of that many seconds is longer than any that passes by itself. */
    public static boolean isTooLong(double seconds) {
        return seconds >= LONGEST_WAIT_SECONDS;
    }
}

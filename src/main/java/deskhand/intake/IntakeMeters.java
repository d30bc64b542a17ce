package deskhand.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Deliveries by what became of them, and how long the sender waited. */
@Singleton
class IntakeMeters {

    private final MeterRegistry registry;
    private final Timer acknowledged;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
        this.acknowledged = Timer.builder("deskhand.acknowledge")
                .description("From the last byte of a delivery to its answer")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(15),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .register(registry);
    }

    void count(String kind, String outcome, long begunNanos) {
        registry.counter("deskhand.deliveries", "kind", kind, "outcome", outcome)
                .increment();
        acknowledged.record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
    }
}

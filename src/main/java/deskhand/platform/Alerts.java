package deskhand.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator that a person must act: an ERROR line and a counter to alarm on. */
@Singleton
public class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final MeterRegistry meters;

    Alerts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** {@code kind} is a fixed word; {@code says} names ids and settings, never what customers wrote. */
    public void raise(String kind, String says) {
        meters.counter("deskhand.alerts", "kind", kind).increment();
        LOG.error("{}: {}", kind, says);
    }
}

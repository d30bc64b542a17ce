package deskhand.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** How many actions wait for an operator. */
@Context
class ParkedMeter {

    ParkedMeter(ActionRows rows, MeterRegistry registry) {
        Gauge.builder("deskhand.actions.parked", rows, ActionRows::countParked)
                .description("Actions that kept failing and wait for an operator")
                .register(registry);
    }
}

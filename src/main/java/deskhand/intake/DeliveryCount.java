package deskhand.intake;

import io.micronaut.core.annotation.Introspected;

@Introspected
record DeliveryCount(Delivery.State state, long number) {}

package deskhand.helpdesk.sandbox;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A webhook on its way out. */
@Introspected
record DeliveryRow(long id, UUID key, String connection, String body, int attempts) {

    @Override
    public String toString() {
        return "DeliveryRow[" + id + "]";
    }
}

package deskhand.intake;

import deskhand.platform.config.Perishable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Those that failed stay: somebody has to look at them. */
@Singleton
class OldDeliveries implements Perishable {

    private final Deliveries deliveries;

    OldDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String says() {
        return "Webhooks as they came, without those that failed. What is deleted cannot be replayed.";
    }

    @Override
    public @Nullable Duration keptOtherwise() {
        return null;
    }

    @Override
    public int deleteOlder(Instant than, int most) {
        return deliveries.deleteOlder(than, most);
    }
}
